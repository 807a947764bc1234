// One step against relations of one type from some entities, among what holds at a moment.
// $ids: list of string; $asOf: string, the moment in UTC; $day: string, the company's day then, which days without time are compared with; $limit: integer
UNWIND $ids AS id
MATCH (a:Entity {id: id})<-[r:TYPE_]-(b:Entity)
WHERE (r.validFrom IS NULL OR r.validFrom <= CASE size(r.validFrom) WHEN 10 THEN $day ELSE $asOf END) AND (r.validTo IS NULL OR r.validTo > CASE size(r.validTo) WHEN 10 THEN $day ELSE $asOf END)
  AND (b.validFrom IS NULL OR b.validFrom <= CASE size(b.validFrom) WHEN 10 THEN $day ELSE $asOf END) AND (b.validTo IS NULL OR b.validTo > CASE size(b.validTo) WHEN 10 THEN $day ELSE $asOf END)
RETURN a.id AS from, b.id AS to, b.type AS type, b.name_zh AS name_zh, b.name_en AS name_en, r.validFrom AS validFrom, r.validTo AS validTo
ORDER BY from, to
LIMIT $limit
