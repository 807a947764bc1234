// Erases the kept versions of an entity.
// $id: string
MATCH (v:EntityVersion {entityId: $id})
DETACH DELETE v
