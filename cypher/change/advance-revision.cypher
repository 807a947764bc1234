// Advances the counter of published changes and returns it.
MERGE (c:Counter {id: 'revision'})
ON CREATE SET c.value = 1
ON MATCH SET c.value = c.value + 1
RETURN c.value AS revision
