// A page of the ids of all conversations, in their order.
// $after: string, the last one seen; $limit: integer
MATCH (n:Conversation)
WHERE n.id > $after
RETURN n.id AS id
ORDER BY id
LIMIT $limit
