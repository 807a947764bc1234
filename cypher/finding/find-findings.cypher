// Findings by their ids.
// $ids: list of string
MATCH (f:Finding)
WHERE f.id IN $ids
RETURN f{.*} AS finding, f.id AS id
ORDER BY id
