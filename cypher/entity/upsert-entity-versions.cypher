// Keeps superseded versions of entities; they outlive the entities.
// $rows: list of {key, properties}, the key of entity and number
UNWIND $rows AS row
MERGE (v:EntityVersion {key: row.key})
SET v += row.properties
