// The highest version that things ever had, also those deleted since; no row for what was never recorded.
// $ids: list of string
UNWIND $ids AS id
MATCH (h:HistoryRecord {subjectId: id})
WHERE h.version IS NOT NULL
RETURN id, max(h.version) AS version
