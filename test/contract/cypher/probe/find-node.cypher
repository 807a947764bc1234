// A raw node, which no statement may return.
MATCH (p:Probe)
RETURN p
LIMIT 1
