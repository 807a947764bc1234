// Records the further messages of a turn that answered several sent in a burst; the first is the turn's own message key.
// $turnId: string; $messageKeys: list of string
MATCH (t:Turn {id: $turnId})
UNWIND $messageKeys AS messageKey
CREATE (:Message {key: messageKey})-[:PART_OF]->(t)
