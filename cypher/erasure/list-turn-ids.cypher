// A page of the ids of all turns, in their order.
// $after: string, the last one seen; $limit: integer
MATCH (n:Turn)
WHERE n.id > $after
RETURN n.id AS id
ORDER BY id
LIMIT $limit
