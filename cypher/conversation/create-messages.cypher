// Records the further messages of a turn that answered several sent in a burst; the first is the turn's own message key.
// $turnId: string; $messages: list of map, of key and digest
MATCH (t:Turn {id: $turnId})
UNWIND $messages AS message
CREATE (:Message {key: message.key, digest: message.digest})-[:PART_OF]->(t)
