// All phrasings of some FAQs.
// $ids: list of string
UNWIND $ids AS id
MATCH (:Faq {id: id})-[:HAS_PHRASING]->(p:Phrasing)
RETURN p.id AS id, p.faqId AS faqId, p.text AS text, p.language AS language
ORDER BY id
