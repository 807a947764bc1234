// Deletes turns.
// $ids: list of string
UNWIND $ids AS id
MATCH (t:Turn {id: id})
DETACH DELETE t
