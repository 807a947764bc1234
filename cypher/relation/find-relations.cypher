// Relations of some types that leave or reach some entities.
// $ids: list of string
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r:TYPE_]-(b:Entity)
RETURN id, startNode(r).id AS from, type(r) AS type, endNode(r).id AS to, properties(r) AS properties, b{.*} AS other
ORDER BY id, type, from, to
