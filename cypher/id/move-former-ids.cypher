// Has what a former id meant mean something else.
// $from: string; $to: string
MATCH (r:FormerId {currentId: $from})
SET r.currentId = $to
