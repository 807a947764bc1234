// Gives a probe a label.
// $key: string
MATCH (p:Probe {key: $key})
SET p:LABEL_
