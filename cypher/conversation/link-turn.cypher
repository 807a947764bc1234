// Puts a turn into its conversation.
// $conversationId: string; $turnId: string
MATCH (c:Conversation {id: $conversationId})
MATCH (t:Turn {id: $turnId})
MERGE (c)-[:HAS_TURN]->(t)
