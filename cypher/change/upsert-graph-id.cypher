// The id of this graph, given once for ever; snapshots of another graph must not be taken for its own.
// $graphId: string, taken when there is none yet
MERGE (c:Counter {id: 'graph'})
ON CREATE SET c.graphId = $graphId
RETURN c.graphId AS graphId
