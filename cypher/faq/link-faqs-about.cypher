// Links FAQs to the entities they are about.
// $rows: list of {faqId, entityId}
UNWIND $rows AS row
MATCH (f:Faq {id: row.faqId})
MATCH (e:Entity {id: row.entityId})
MERGE (f)-[:ABOUT]->(e)
