// A page of all turns in the order in which they were recorded, each with the key of its conversation.
// $at: string, ISO 8601 in UTC, and $id: string, of the last one seen; both empty: from the first; $limit: integer
MATCH (t:Turn)
WHERE t.at > $at OR (t.at = $at AND t.id > $id)
WITH t ORDER BY t.at, t.id LIMIT $limit
OPTIONAL MATCH (c:Conversation)-[:HAS_TURN]->(t)
RETURN t{.*} AS turn, t.at AS at, t.id AS id, c.id AS conversation
ORDER BY at, id
