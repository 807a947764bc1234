// Keys of the conversations of some customers.
// $ids: list of string, of customers
MATCH (c:Conversation)
WHERE c.customerId IN $ids
RETURN c.id AS id
ORDER BY id
