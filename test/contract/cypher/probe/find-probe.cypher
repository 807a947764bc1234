// The probe with a key.
// $key: string
MATCH (p:Probe {key: $key})
RETURN p{.*} AS probe, labels(p) AS labels
