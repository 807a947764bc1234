// Writes findings, each as a whole.
// $rows: list of {id, properties: map, id included}
UNWIND $rows AS row
MERGE (f:Finding {id: row.id})
SET f = row.properties
