// The relations of one type that leave some entities.
// $ids: list of string
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r:TYPE_]->(b:Entity)
RETURN a.id AS from, b.id AS to, properties(r) AS properties
ORDER BY from, to
