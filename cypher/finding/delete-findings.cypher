// Deletes findings.
// $ids: list of string
UNWIND $ids AS id
MATCH (f:Finding {id: id})
DETACH DELETE f
