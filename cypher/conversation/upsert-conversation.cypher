// Opens a conversation or marks it as used; its customer and language never change once known.
// $id: string; $properties: map, set when it is new; $at: string, time of this turn
MERGE (c:Conversation {id: $id})
ON CREATE SET c += $properties, c.createdAt = $at
SET c.updatedAt = $at
