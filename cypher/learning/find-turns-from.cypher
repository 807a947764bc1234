// Turns recorded at or after a moment, the oldest first, each with the key of its conversation.
// $from: string, ISO 8601 in UTC; $limit: integer
MATCH (t:Turn)
WHERE t.at >= $from
WITH t ORDER BY t.at, t.id LIMIT $limit
OPTIONAL MATCH (c:Conversation)-[:HAS_TURN]->(t)
RETURN t{.*} AS turn, t.at AS at, t.id AS id, c.id AS conversation
ORDER BY at, id
