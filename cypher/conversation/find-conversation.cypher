// A conversation and its newest turns, the newest first.
// $id: string; $limit: integer
MATCH (c:Conversation {id: $id})
OPTIONAL MATCH (c)-[:HAS_TURN]->(t:Turn)
WITH c, t ORDER BY t.number DESC LIMIT $limit
RETURN c{.*} AS conversation, collect(properties(t)) AS turns
