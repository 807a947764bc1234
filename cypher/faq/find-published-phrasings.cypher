// Phrasings of published FAQs in the order of their ids, a page at a time.
// $after: string; $limit: integer
MATCH (p:Phrasing)
WHERE p.id > $after
WITH p ORDER BY p.id LIMIT $limit
MATCH (f:Faq {id: p.faqId})
RETURN p.id AS id, p.faqId AS faqId, p.text AS text, p.language AS language, f.publishedVersion IS NOT NULL AS published
ORDER BY id
