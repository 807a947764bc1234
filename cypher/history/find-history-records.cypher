// Some history records.
// $numbers: list of integer
UNWIND $numbers AS number
MATCH (h:HistoryRecord {number: number})
RETURN h{.*} AS record, number
ORDER BY number
