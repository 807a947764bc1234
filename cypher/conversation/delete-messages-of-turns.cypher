// Deletes the messages that turns answered.
// $ids: list of string, of turns
UNWIND $ids AS id
MATCH (m:Message)-[:PART_OF]->(:Turn {id: id})
DETACH DELETE m
