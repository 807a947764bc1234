// Which turns are still there.
// $ids: list of string
MATCH (t:Turn)
WHERE t.id IN $ids
RETURN t.id AS id
ORDER BY id
