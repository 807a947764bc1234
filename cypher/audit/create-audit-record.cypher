// Notes who changed what.
// $properties: map
CREATE (a:AuditRecord)
SET a = $properties
