// Counts what was asked after or before a FAQ under its other id.
// $rows: list of {key, newKey, fromId, toId}
UNWIND $rows AS row
MATCH (n:FollowUp {key: row.key})
SET n.key = row.newKey, n.fromId = row.fromId, n.toId = row.toId
