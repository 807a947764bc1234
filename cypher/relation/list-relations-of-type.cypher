// Relations of one type, by their ends, each with the types of its ends.
// $limit: integer
MATCH (a:Entity)-[r:TYPE_]->(b:Entity)
RETURN a.id AS from, a.type AS fromType, b.id AS to, b.type AS toType, properties(r) AS properties
ORDER BY from, to
LIMIT $limit
