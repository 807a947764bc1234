// Deletes what was thought of the replies of some turns.
// $ids: list of string, of turns
MATCH (f:Feedback)
WHERE f.turnId IN $ids
DETACH DELETE f
