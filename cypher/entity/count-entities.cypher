// How many entities there are of types that are not hidden.
// $hidden: list of string, entity types that do not count
MATCH (e:Entity)
WHERE NOT e.type IN $hidden
RETURN count(e) AS entities
