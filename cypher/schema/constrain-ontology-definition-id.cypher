// No two OntologyDefinition nodes have the same id; a node may have none.
CREATE CONSTRAINT ontology_definition_id IF NOT EXISTS FOR (n:OntologyDefinition) REQUIRE n.id IS UNIQUE
