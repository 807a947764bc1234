// Creates or changes entities of one type; a null among the properties removes it.
// $rows: list of {id, properties}
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
SET e += row.properties
SET e:LABEL_
