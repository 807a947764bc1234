// All findings in the order of their ids, page by page.
// $after: string; $limit: integer
MATCH (f:Finding)
WHERE f.id > $after
RETURN f{.*} AS finding, f.id AS id
ORDER BY id
LIMIT $limit
