// What had another id once: that id, the id of what it means now, and the id under which its history goes on.
MATCH (r:FormerId)
RETURN r.id AS id, r.currentId AS currentId, r.historyId AS historyId
ORDER BY id
