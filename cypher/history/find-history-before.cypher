// For each of some history records the one before it of the same thing; none for the first.
// $rows: list of {number, kind, subjectIds}, all ids that the thing ever had
UNWIND $rows AS row
CALL {
  WITH row
  UNWIND row.subjectIds AS id
  MATCH (h:HistoryRecord {subjectId: id})
  WHERE h.kind = row.kind AND h.number < row.number
  RETURN h{.*} AS record, h.number AS before
  ORDER BY before DESC LIMIT 1
}
RETURN row.number AS number, record
ORDER BY number
