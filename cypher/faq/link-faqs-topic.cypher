// Puts FAQs under their topic.
// $rows: list of {faqId, topicId}
UNWIND $rows AS row
MATCH (f:Faq {id: row.faqId})
MATCH (t:Topic {id: row.topicId})
MERGE (f)-[:IN_TOPIC]->(t)
