// Gives an entity another id; its relations stay.
// $from: string; $to: string
MATCH (e:Entity {id: $from})
SET e.id = $to
