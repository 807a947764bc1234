// Findings of a status, those that touch most questions first, after one of that weight and id; an empty filter lets everything through.
// $status: string; $kinds: list of string; $topicId: string; $weight: float; $after: string; $limit: integer
MATCH (f:Finding {status: $status})
WHERE (f.weight < $weight OR (f.weight = $weight AND f.id > $after))
  AND (size($kinds) = 0 OR f.kind IN $kinds)
  AND ($topicId = '' OR $topicId IN f.topicIds)
RETURN f{.*} AS finding, f.weight AS weight, f.id AS id
ORDER BY weight DESC, id
LIMIT $limit
