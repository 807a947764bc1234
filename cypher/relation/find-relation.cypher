// The relation of one type between two entities, if there is one.
// $from: string; $to: string
MATCH (a:Entity {id: $from})-[r:TYPE_]->(b:Entity {id: $to})
RETURN properties(r) AS properties
