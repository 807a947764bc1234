// Has the ids that something had mean it again.
// $id: string
MATCH (r:FormerId {historyId: $id})
SET r.currentId = $id
