// Creates relations of one type or replaces their properties; both ends exist.
// $rows: list of {from, to, properties}
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:TYPE_]->(b)
SET r = row.properties
