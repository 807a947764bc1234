// Creates or renames topics.
// $rows: list of {id, properties}
UNWIND $rows AS row
MERGE (t:Topic {id: row.id})
SET t += row.properties
