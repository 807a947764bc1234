// Kept versions of entities, be the entities there still or not; the newest last where histories of before they were kept have two of one number.
// $rows: list of {id, version}
UNWIND $rows AS row
MATCH (v:EntityVersion {entityId: row.id})
WHERE v.number = row.version
RETURN row.id AS id, row.version AS version, v.content AS content, v.supersededAt AS supersededAt
ORDER BY id, version, supersededAt
