// Turns whose reply somebody found wrong or of no use, said at or after a moment, each with the key of its conversation; by id.
// $from: string, ISO 8601 in UTC; $limit: integer
MATCH (f:Feedback)-[:OF_TURN]->(t:Turn)
WHERE f.at >= $from AND f.verdict = 'UNHELPFUL'
WITH DISTINCT t
OPTIONAL MATCH (c:Conversation)-[:HAS_TURN]->(t)
RETURN t{.*} AS turn, t.id AS id, c.id AS conversation
ORDER BY id
LIMIT $limit
