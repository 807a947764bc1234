// Has the history of a former id go on under another id.
// $from: string; $to: string
MATCH (r:FormerId {historyId: $from})
SET r.historyId = $to
