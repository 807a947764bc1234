// Turns by the key of their conversation and their number.
// $keys: list of string
MATCH (t:Turn)
WHERE t.key IN $keys
RETURN t{.*} AS turn, t.key AS key
ORDER BY key
