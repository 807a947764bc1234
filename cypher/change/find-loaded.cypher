// Whether knowledge that comes with the service was loaded into this graph; no row: never.
// $id: string, of its counter
MATCH (c:Counter {id: $id})
RETURN c.value AS times
