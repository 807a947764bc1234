// Deletes background jobs.
// $ids: list of string
UNWIND $ids AS id
MATCH (j:Job {id: id})
DETACH DELETE j
