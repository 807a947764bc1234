// Writes the counts of an hour or a day.
// $key: string; $counts: string, JSON
MERGE (p:InsightPeriod {key: $key})
SET p.counts = $counts
