// Adds or changes answers of FAQs; the FAQs exist.
// $rows: list of {id, faqId, properties}
UNWIND $rows AS row
MATCH (f:Faq {id: row.faqId})
MERGE (a:Answer {id: row.id})
SET a += row.properties
MERGE (a)<-[:HAS_ANSWER]-(f)
