// What was thought of the replies of some turns, the oldest first.
// $ids: list of string, of turns
MATCH (f:Feedback)
WHERE f.turnId IN $ids
RETURN f{.*} AS feedback
ORDER BY f.at, f.id
