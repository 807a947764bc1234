// Deletes proposals.
// $ids: list of string
UNWIND $ids AS id
MATCH (p:Proposal {id: id})
DETACH DELETE p
