// Removes definitions of the ontology.
// $ids: list of string
UNWIND $ids AS id
MATCH (d:OntologyDefinition {id: id})
DELETE d
