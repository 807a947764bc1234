// Turns recorded before a moment, in no particular order.
// $before: string, ISO 8601 in UTC; $limit: integer
MATCH (t:Turn)
WHERE t.at < $before
RETURN t.id AS id
LIMIT $limit
