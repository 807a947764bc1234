// Finds the versions of an entity: what it was at a past moment.
CREATE INDEX entity_version_entity_id_index IF NOT EXISTS FOR (n:EntityVersion) ON (n.entityId)
