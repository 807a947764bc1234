// FAQs that stand under a topic.
// $id: string
MATCH (t:Topic {id: $id})<-[:IN_TOPIC]-(f:Faq)
RETURN DISTINCT f.id AS id
ORDER BY id
