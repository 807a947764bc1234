// A page of FAQs in the order of their ids; an empty filter lets everything through.
// $after: string; $limit: integer; $statuses: list of string; $topicIds: list of string; $languages: list of string; $text: string in lower case
MATCH (f:Faq)
WHERE f.id > $after
  AND (size($statuses) = 0 OR f.status IN $statuses OR ('IN_REVIEW' IN $statuses AND f.submittedVersion IS NOT NULL))
  AND (size($languages) = 0 OR ('zh' IN $languages AND f.title_zh IS NOT NULL) OR ('en' IN $languages AND f.title_en IS NOT NULL))
  AND ($text = '' OR toLower(coalesce(f.title_zh, '')) CONTAINS $text OR toLower(coalesce(f.title_en, '')) CONTAINS $text OR toLower(f.id) CONTAINS $text)
OPTIONAL MATCH (f)-[:IN_TOPIC]->(t:Topic)
WITH f, t
WHERE size($topicIds) = 0 OR t.id IN $topicIds
RETURN f.id AS id
ORDER BY id
LIMIT $limit
