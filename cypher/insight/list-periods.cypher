// The counts of hours or days, the earliest first; keys begin with which of the two they are.
// $from: string; $to: string
MATCH (p:InsightPeriod)
WHERE p.key >= $from AND p.key < $to
RETURN p.key AS key, p.counts AS counts
ORDER BY key
