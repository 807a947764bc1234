// Finds the phrasings of a FAQ.
CREATE INDEX phrasing_faq_id_index IF NOT EXISTS FOR (n:Phrasing) ON (n.faqId)
