// The relations of one type that reach some entities.
// $ids: list of string
UNWIND $ids AS id
MATCH (b:Entity {id: id})<-[r:TYPE_]-(a:Entity)
RETURN a.id AS from, b.id AS to, properties(r) AS properties
ORDER BY from, to
