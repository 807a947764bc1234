// The kept versions of some FAQs, the newest first.
// $ids: list of string
UNWIND $ids AS id
MATCH (:Faq {id: id})-[:HAS_VERSION]->(v:FaqVersion)
RETURN v.faqId AS faqId, v.number AS number, v.content AS content, v.author AS author, v.at AS at
ORDER BY faqId, number DESC
