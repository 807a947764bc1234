// The newest audit records of one subject, or of all when it is empty.
// $subjectId: string; $limit: integer
MATCH (a:AuditRecord)
WHERE $subjectId = '' OR a.subjectId = $subjectId
RETURN a{.*} AS record, a.at AS at, a.id AS id
ORDER BY at DESC, id
LIMIT $limit
