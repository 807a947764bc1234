// No Cypher.
RETURN nothing.
