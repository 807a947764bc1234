// The keys of the conversations that different customers or tokens call by the same name.
// $name: string; $limit: integer
MATCH (c:Conversation {name: $name})
RETURN c.id AS key
ORDER BY key
LIMIT $limit
