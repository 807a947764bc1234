// Records what somebody thinks of a turn's reply, in place of what they thought before; nothing where the turn is gone.
// $turnId: string; $id: string, of turn and voice; $properties: map, id included
MATCH (t:Turn {id: $turnId})
MERGE (f:Feedback {id: $id})
SET f = $properties
MERGE (f)-[:OF_TURN]->(t)
RETURN f.id AS id
