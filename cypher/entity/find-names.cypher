// What entities are called, in the order of their ids, a page at a time; for the lexicon that links names in questions.
// $after: string; $limit: integer; $hidden: list of string, types never linked
MATCH (e:Entity)
WHERE e.id > $after AND NOT e.type IN $hidden
RETURN e.id AS id, e.type AS type, e.name_zh AS name_zh, e.name_en AS name_en, e.aliases_zh AS aliases_zh, e.aliases_en AS aliases_en
ORDER BY id
LIMIT $limit
