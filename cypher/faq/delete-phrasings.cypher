// Removes phrasings.
// $ids: list of string
UNWIND $ids AS id
MATCH (p:Phrasing {id: id})
DETACH DELETE p
