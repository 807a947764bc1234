// Deletes conversations whose turns are deleted already.
// $ids: list of string, their keys
UNWIND $ids AS id
MATCH (c:Conversation {id: id})
DETACH DELETE c
