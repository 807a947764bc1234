// All topics.
MATCH (t:Topic)
RETURN t.id AS id, t.name_zh AS name_zh, t.name_en AS name_en
ORDER BY id
