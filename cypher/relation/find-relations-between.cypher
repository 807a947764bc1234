// The relations of one type between pairs of entities, where there are any.
// $rows: list of {from, to}
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r:TYPE_]->(b:Entity {id: row.to})
RETURN a.id AS from, b.id AS to, properties(r) AS properties
