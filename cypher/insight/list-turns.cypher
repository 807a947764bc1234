// Turns of a period, the newest first, from a place in that order on, each with the key of its conversation.
// $from: string, ISO 8601 in UTC; $at: string, ISO 8601 in UTC; $id: string; $limit: integer
MATCH (t:Turn)
WHERE t.at >= $from AND (t.at < $at OR (t.at = $at AND t.id < $id))
WITH t ORDER BY t.at DESC, t.id DESC LIMIT $limit
OPTIONAL MATCH (c:Conversation)-[:HAS_TURN]->(t)
RETURN t{.*} AS turn, t.at AS at, t.id AS id, c.id AS conversation
ORDER BY at DESC, id DESC
