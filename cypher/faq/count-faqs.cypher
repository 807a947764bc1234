// How many FAQs there are.
MATCH (f:Faq)
RETURN count(f) AS faqs
