// Moves the moment up to which turns are counted. No row: another process has moved it since it was read.
// The first SET takes the lock, so that of two who read at once only one finds what it read.
// $id: string; $from: string, ISO 8601 in UTC; $to: string, ISO 8601 in UTC
MERGE (c:InsightCursor {id: $id})
ON CREATE SET c.countedTo = $from
SET c.claims = coalesce(c.claims, 0) + 1
WITH c
WHERE c.countedTo = $from
SET c.countedTo = $to
RETURN c.countedTo AS countedTo
