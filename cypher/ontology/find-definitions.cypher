// All definitions of the ontology, in the order in which they were written down.
MATCH (d:OntologyDefinition)
RETURN d.id AS id, d.kind AS kind, d.definition AS definition, d.rank AS rank
ORDER BY rank, id
