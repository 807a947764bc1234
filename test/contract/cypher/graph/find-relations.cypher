// All relations with their ends.
MATCH (a)-[r]->(b)
RETURN labels(a) AS fromLabels, properties(a) AS from, type(r) AS type, properties(r) AS properties, labels(b) AS toLabels, properties(b) AS to
