// Creates or changes FAQs; a null among the properties removes it.
// $rows: list of {id, properties}
UNWIND $rows AS row
MERGE (f:Faq {id: row.id})
SET f += row.properties
