// Finds OntologyDefinition nodes by id; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX ontology_definition_id_index IF NOT EXISTS FOR (n:OntologyDefinition) ON (n.id)
