// Removes an entity with its relations.
// $id: string
MATCH (e:Entity {id: $id})
DETACH DELETE e
