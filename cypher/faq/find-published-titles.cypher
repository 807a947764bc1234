// Titles of published FAQs in the order of the FAQs' ids, a page at a time.
// $after: string; $limit: integer
MATCH (f:Faq)
WHERE f.publishedVersion IS NOT NULL AND f.id > $after
RETURN f.id AS id, f.title_zh AS zh, f.title_en AS en
ORDER BY id
LIMIT $limit
