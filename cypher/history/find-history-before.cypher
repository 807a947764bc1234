// For each of some history records the one before it of the same thing; none for the first.
// $rows: list of {number, kind, subjectId}
UNWIND $rows AS row
CALL {
  WITH row
  MATCH (h:HistoryRecord {subjectId: row.subjectId})
  WHERE h.kind = row.kind AND h.number < row.number
  RETURN h{.*} AS record, h.number AS before
  ORDER BY before DESC LIMIT 1
}
RETURN row.number AS number, record
ORDER BY number
