// Phrasings of those of some FAQs that are published.
// $ids: list of string; $after: string; $limit: integer
UNWIND $ids AS faqId
MATCH (f:Faq {id: faqId})-[:HAS_PHRASING]->(p:Phrasing)
WHERE f.publishedVersion IS NOT NULL AND p.id > $after
RETURN p.id AS id, p.faqId AS faqId, p.text AS text, p.language AS language
ORDER BY id
LIMIT $limit
