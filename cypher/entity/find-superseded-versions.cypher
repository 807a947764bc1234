// Of each entity that was changed after a moment the version that held at that moment; none of one that still is as it was.
// $asOf: string; $ids: list of string
UNWIND $ids AS id
CALL {
  WITH id
  MATCH (v:EntityVersion {entityId: id})
  WHERE v.supersededAt > $asOf
  RETURN v.content AS content
  ORDER BY v.supersededAt, v.number LIMIT 1
}
RETURN id, content
ORDER BY id
