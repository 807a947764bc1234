// A page of the relations that leave an entity, in the order of their types and of the ids at their other end.
// $id: string; $after: string, a type and an id with a blank between; $limit: integer
MATCH (e:Entity {id: $id})-[r]->(o:Entity)
WITH type(r) + ' ' + o.id AS place, type(r) AS type, o.id AS otherId, properties(r) AS properties
WHERE place > $after
RETURN place, type, otherId, properties
ORDER BY place
LIMIT $limit
