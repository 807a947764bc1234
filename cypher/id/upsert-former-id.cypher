// Keeps an id that something had.
// $id: string; $currentId: string, of what it means now; $historyId: string, under which its history goes on
MERGE (r:FormerId {id: $id})
SET r.currentId = $currentId, r.historyId = $historyId
