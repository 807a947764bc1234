// Keeps superseded versions of FAQs' contents; one that is kept already stays as it is. The FAQs exist.
// $rows: list of {key, faqId, properties}, the key of FAQ and number
UNWIND $rows AS row
MATCH (f:Faq {id: row.faqId})
MERGE (v:FaqVersion {key: row.key})
ON CREATE SET v += row.properties
MERGE (f)-[:HAS_VERSION]->(v)
