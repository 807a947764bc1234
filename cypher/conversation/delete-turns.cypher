// Deletes turns with the messages that they answered.
// $ids: list of string
UNWIND $ids AS id
MATCH (t:Turn {id: id})
OPTIONAL MATCH (m:Message)-[:PART_OF]->(t)
DETACH DELETE m, t
