// Proposals of a status that have not run out, the worthiest first, after one of that worth and id.
// $status: string; $now: string; $worth: float; $after: string; $limit: integer
MATCH (p:Proposal {status: $status})
WHERE ($status <> 'OPEN' OR p.expiresAt > $now) AND (p.worth < $worth OR (p.worth = $worth AND p.id > $after))
RETURN p{.*} AS proposal, p.worth AS worth, p.id AS id
ORDER BY worth DESC, id
LIMIT $limit
