// All API keys, the oldest first.
MATCH (k:ApiKey)
RETURN k{.*} AS apiKey, k.createdAt AS createdAt, k.id AS id
ORDER BY createdAt, id
