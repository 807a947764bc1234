// Makes or changes probes.
// $rows: list of {key, properties}
UNWIND $rows AS row
MERGE (p:Probe {key: row.key})
SET p += row.properties
