// Writes definitions of the ontology: entity types, relation types, units.
// $rows: list of {id, kind, definition, rank}, the definition as JSON text
UNWIND $rows AS row
MERGE (d:OntologyDefinition {id: row.id})
SET d.kind = row.kind, d.definition = row.definition, d.rank = row.rank
