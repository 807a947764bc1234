// Keeps drafts of FAQs: contents not yet published. The FAQs exist.
// $rows: list of {key, faqId, properties}, the key of FAQ and number
UNWIND $rows AS row
MATCH (f:Faq {id: row.faqId})
MERGE (v:FaqVersion {key: row.key})
SET v += row.properties
MERGE (f)-[:HAS_VERSION]->(v)
