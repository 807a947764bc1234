// The counter of published changes; no row before the first.
MATCH (c:Counter {id: 'revision'})
RETURN c.value AS revision
