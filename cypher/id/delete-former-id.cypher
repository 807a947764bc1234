// Forgets that an id was something's.
// $id: string
MATCH (r:FormerId {id: $id})
DELETE r
