// Whether knowledge that comes with the service was loaded into this graph; no row: never.
// $name: string, of that knowledge
MATCH (c:Counter {id: 'loaded ' + $name})
RETURN c.value AS times
