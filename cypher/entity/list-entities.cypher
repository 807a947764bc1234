// A page of entities in the order of their ids; an empty filter lets everything through.
// $after: string; $limit: integer; $types: list of string; $hidden: list of string, types never shown; $text: string in lower case
MATCH (e:Entity)
WHERE e.id > $after
  AND (size($types) = 0 OR e.type IN $types)
  AND NOT e.type IN $hidden
  AND ($text = '' OR toLower(e.name) CONTAINS $text OR toLower(coalesce(e.name_zh, '')) CONTAINS $text OR toLower(coalesce(e.name_en, '')) CONTAINS $text OR toLower(e.id) CONTAINS $text)
RETURN e.id AS id
ORDER BY id
LIMIT $limit
