// The newest history records before a number of what has one of some ids, of an entity also those of the relations that leave it; an empty filter lets everything through.
// $subjectIds: list of string; $kinds: list of string; $changes: list of string; $before: integer; $limit: integer
UNWIND $subjectIds AS id
CALL {
  WITH id
  MATCH (h:HistoryRecord {subjectId: id})
  RETURN h.number AS number
  UNION
  WITH id
  MATCH (h:HistoryRecord {fromId: id})
  RETURN h.number AS number
}
WITH DISTINCT number
MATCH (r:HistoryRecord {number: number})
WHERE number < $before AND (size($kinds) = 0 OR r.kind IN $kinds) AND (size($changes) = 0 OR r.change IN $changes)
RETURN r{.*} AS record, number
ORDER BY number DESC
LIMIT $limit
