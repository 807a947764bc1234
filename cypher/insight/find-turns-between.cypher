// What is counted of the turns recorded from one moment to another, the oldest first.
// $from: string, ISO 8601 in UTC; $to: string, ISO 8601 in UTC; $limit: integer
MATCH (t:Turn)
WHERE t.at >= $from AND t.at < $to
RETURN t.id AS id, t.at AS at, t.number AS number, t.channel AS channel, t.scenario AS scenario, t.milliseconds AS milliseconds, t.reply AS reply, t.state AS state
ORDER BY at, id
LIMIT $limit
