// Removes answers.
// $ids: list of string
UNWIND $ids AS id
MATCH (a:Answer {id: id})
DETACH DELETE a
