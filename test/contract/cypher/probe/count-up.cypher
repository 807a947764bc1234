// Counts how often it ran for a key.
// $key: string
MERGE (p:Probe {key: $key})
ON CREATE SET p.count = 1
ON MATCH SET p.count = p.count + 1
RETURN p.count AS count
