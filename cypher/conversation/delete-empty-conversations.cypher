// Deletes conversations without turns that were last used before a moment.
// $before: string, ISO 8601 in UTC
MATCH (c:Conversation)
WHERE c.updatedAt < $before AND NOT EXISTS { MATCH (c)-[:HAS_TURN]->(:Turn) }
DETACH DELETE c
