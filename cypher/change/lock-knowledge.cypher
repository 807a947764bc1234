// Makes changes of the knowledge follow one another: whoever wrote this first holds it until the end of the transaction.
MERGE (c:Counter {id: 'curation'})
ON CREATE SET c.value = 1
ON MATCH SET c.value = c.value + 1
RETURN c.value AS changes
