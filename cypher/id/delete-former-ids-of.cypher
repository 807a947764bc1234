// Forgets all ids that something had.
// $id: string
MATCH (r:FormerId {historyId: $id})
DELETE r
