// What some entities are called.
// $ids: list of string; $hidden: list of string, types never linked
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE NOT e.type IN $hidden
RETURN e.id AS id, e.type AS type, e.name_zh AS name_zh, e.name_en AS name_en, e.aliases_zh AS aliases_zh, e.aliases_en AS aliases_en
