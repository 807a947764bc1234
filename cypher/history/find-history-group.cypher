// The history records of the relations that an entity had and lost in one change.
// $id: string, of the entity; $group: integer
CALL {
  MATCH (h:HistoryRecord {fromId: $id})
  WHERE h.group = $group
  RETURN h.number AS number
  UNION
  MATCH (h:HistoryRecord {toId: $id})
  WHERE h.group = $group
  RETURN h.number AS number
}
MATCH (r:HistoryRecord {number: number})
RETURN r{.*} AS record, number
ORDER BY number
