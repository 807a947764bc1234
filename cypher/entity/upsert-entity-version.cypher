// Keeps a superseded version of an entity; it outlives the entity.
// $key: string, entity and number; $properties: map
MERGE (v:EntityVersion {key: $key})
SET v += $properties
