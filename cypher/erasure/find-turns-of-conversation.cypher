// Turns of a conversation.
// $id: string, its key
MATCH (c:Conversation {id: $id})-[:HAS_TURN]->(t:Turn)
RETURN t.id AS id
ORDER BY id
