// All nodes.
MATCH (n)
RETURN labels(n) AS labels, properties(n) AS properties
