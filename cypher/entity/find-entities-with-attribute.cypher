// Entities of some types that have a value for an attribute, by id.
// $types: list of string; $attributes: list of string, property names of the attribute; $limit: integer
MATCH (e:Entity)
WHERE e.type IN $types AND any(a IN $attributes WHERE a IN keys(e))
RETURN e.id AS id, e.type AS type, e.name_zh AS name_zh, e.name_en AS name_en
ORDER BY id
LIMIT $limit
