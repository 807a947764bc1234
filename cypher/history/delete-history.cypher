// Erases the history of an entity and that of all relations that it ever had.
// $id: string
CALL {
  MATCH (h:HistoryRecord {subjectId: $id})
  RETURN h.number AS number
  UNION
  MATCH (h:HistoryRecord {fromId: $id})
  RETURN h.number AS number
  UNION
  MATCH (h:HistoryRecord {toId: $id})
  RETURN h.number AS number
}
MATCH (r:HistoryRecord {number: number})
DETACH DELETE r
