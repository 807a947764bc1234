// Titles of those of some FAQs that are published.
// $ids: list of string
UNWIND $ids AS faqId
MATCH (f:Faq {id: faqId})
WHERE f.publishedVersion IS NOT NULL
RETURN f.id AS id, f.title_zh AS zh, f.title_en AS en
ORDER BY id
