// One step against relations of one type from some entities, among what holds at a moment.
// $ids: list of string; $asOf: string, ISO-8601; $limit: integer
UNWIND $ids AS id
MATCH (a:Entity {id: id})<-[r:TYPE_]-(b:Entity)
WHERE (r.validFrom IS NULL OR r.validFrom <= $asOf) AND (r.validTo IS NULL OR r.validTo > $asOf)
  AND (b.validFrom IS NULL OR b.validFrom <= $asOf) AND (b.validTo IS NULL OR b.validTo > $asOf)
RETURN a.id AS from, b.id AS to, b.type AS type, b.name_zh AS name_zh, b.name_en AS name_en, r.validFrom AS validFrom, r.validTo AS validTo
ORDER BY from, to
LIMIT $limit
