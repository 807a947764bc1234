// Entities with the relations that leave them and what these lead to.
// $ids: list of string
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e{.*} AS entity,
  [(e)-[r]->(o:Entity) | {type: type(r), properties: properties(r), object: o{.*}}] AS relations
