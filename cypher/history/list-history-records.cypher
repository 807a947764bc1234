// The newest history records before a number; an empty filter lets everything through.
// $kinds: list of string; $changes: list of string; $before: integer; $limit: integer
MATCH (h:HistoryRecord)
WHERE h.number < $before AND (size($kinds) = 0 OR h.kind IN $kinds) AND (size($changes) = 0 OR h.change IN $changes)
RETURN h{.*} AS record, h.number AS number
ORDER BY number DESC
LIMIT $limit
