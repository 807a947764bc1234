// One turn.
// $id: string
MATCH (t:Turn {id: $id})
RETURN t{.*} AS turn
