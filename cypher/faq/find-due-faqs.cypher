// FAQs of which a version is due to go live by a moment, the longest due first.
// $at: string, the moment in UTC; $limit: integer
MATCH (f:Faq)
WHERE f.publishAt <= $at
RETURN f.id AS id, f.publishAt AS at
ORDER BY at, id
LIMIT $limit
