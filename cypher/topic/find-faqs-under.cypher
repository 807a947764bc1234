// FAQs that stand under a topic; those that were archived need none.
// $id: string
MATCH (t:Topic {id: $id})<-[:IN_TOPIC]-(f:Faq)
WHERE f.status <> 'ARCHIVED'
RETURN DISTINCT f.id AS id
ORDER BY id
