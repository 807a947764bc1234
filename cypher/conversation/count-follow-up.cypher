// Counts that a FAQ answered right after another in a conversation; what people asked next is suggested from these counts.
// $key: string, of both ids; $fromId: string, the FAQ before; $toId: string, the FAQ after
MERGE (n:FollowUp {key: $key})
ON CREATE SET n.fromId = $fromId, n.toId = $toId, n.count = 1
ON MATCH SET n.count = n.count + 1
