// What people thought of replies, by the hour in which they said so.
// $from: string, ISO 8601 in UTC; $to: string, ISO 8601 in UTC
MATCH (f:Feedback)
WHERE f.at >= $from AND f.at < $to
RETURN substring(f.at, 0, 13) AS hour, f.verdict AS verdict, count(f) AS count
ORDER BY hour, verdict
