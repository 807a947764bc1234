// Finds the FAQs that go live by themselves: few of many.
CREATE INDEX faq_publish_at_index IF NOT EXISTS FOR (n:Faq) ON (n.publishAt)
