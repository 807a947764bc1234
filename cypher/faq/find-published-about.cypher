// Published FAQs about some entities.
// $ids: list of string
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:ABOUT]-(f:Faq)
WHERE f.publishedVersion IS NOT NULL
RETURN DISTINCT f.id AS id
ORDER BY id
