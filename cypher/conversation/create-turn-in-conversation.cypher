// Records a turn of a conversation, which it opens or marks as used; the conversation's customer and language never change once known.
// The turn's key and its message key are unique, so the same turn cannot be written twice.
// $conversationId: string, its key; $conversation: map, set when it is new; $customerId: string or null, takes over a conversation of nobody
// $properties: map, of the turn; $at: string, time of this turn
MERGE (c:Conversation {id: $conversationId})
ON CREATE SET c += $conversation, c.createdAt = $at
SET c.updatedAt = $at, c.customerId = coalesce(c.customerId, $customerId)
CREATE (c)-[:HAS_TURN]->(t:Turn)
SET t = $properties
