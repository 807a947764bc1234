// Records that knowledge that comes with the service is loaded into this graph, and how often that was recorded: more than once, another replica was faster.
// $id: string, of its counter
MERGE (c:Counter {id: $id})
ON CREATE SET c.value = 1
ON MATCH SET c.value = c.value + 1
RETURN c.value AS times
