// Changes after a revision, the oldest first.
// $revision: integer; $limit: integer
MATCH (c:Change)
WHERE c.revision > $revision
RETURN c.revision AS revision, c.kind AS kind, c.ids AS ids, c.at AS at
ORDER BY revision
LIMIT $limit
