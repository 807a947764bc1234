// Deletes the counts of hours or days.
// $from: string; $to: string
MATCH (p:InsightPeriod)
WHERE p.key >= $from AND p.key < $to
DETACH DELETE p
