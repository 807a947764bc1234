// Writes the state of a background job.
// $id: string; $properties: map
MERGE (j:Job {id: $id})
SET j += $properties
