// What was thought of the replies to one wording of a question, the newest first.
// $wording: string, its digest; $limit: integer
MATCH (f:Feedback {wording: $wording})
RETURN f{.*} AS feedback
ORDER BY f.at DESC, f.id
LIMIT $limit
