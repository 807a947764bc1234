// Keeps the versions of an entity under another id.
// $from: string; $to: string
MATCH (v:EntityVersion {entityId: $from})
SET v.entityId = $to
