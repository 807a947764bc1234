// The newest history records before a number of what has an id, of an entity also those of the relations that leave it; an empty filter lets everything through.
// $subjectId: string; $kinds: list of string; $changes: list of string; $before: integer; $limit: integer
CALL {
  MATCH (h:HistoryRecord {subjectId: $subjectId})
  RETURN h.number AS number
  UNION
  MATCH (h:HistoryRecord {fromId: $subjectId})
  RETURN h.number AS number
}
MATCH (r:HistoryRecord {number: number})
WHERE number < $before AND (size($kinds) = 0 OR r.kind IN $kinds) AND (size($changes) = 0 OR r.change IN $changes)
RETURN r{.*} AS record, number
ORDER BY number DESC
LIMIT $limit
