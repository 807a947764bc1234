// Entities with all their properties.
// $ids: list of string
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e{.*} AS entity
