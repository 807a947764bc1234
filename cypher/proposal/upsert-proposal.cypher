// Writes a proposal as a whole.
// $id: string; $properties: map, id included
MERGE (p:Proposal {id: $id})
SET p = $properties
