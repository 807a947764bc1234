// What is one step from some entities: published FAQs about them and entities they are related to. Rows of the kind CHANGE tell in `otherId`
// at which moment and in `type` on which day something of this begins or ends next, null: never; until then it stays the same.
// The relation types are named, never "any": an entity may have a hundred thousand private ones (who holds it).
// $asOf: string, the moment (UTC) at which they must hold; $day: string, the company's day then, which days without time are compared with; $ids: list of string; $limit: integer, of each kind and entity
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL {
  WITH e
  MATCH (e)<-[:ABOUT]-(g:Faq)
  WHERE g.publishedVersion IS NOT NULL AND (g.validFrom IS NULL OR g.validFrom <= CASE size(g.validFrom) WHEN 10 THEN $day ELSE $asOf END) AND (g.validTo IS NULL OR g.validTo > CASE size(g.validTo) WHEN 10 THEN $day ELSE $asOf END)
  RETURN 'FAQ' AS kind, g.id AS otherId, 'Faq' AS type, g.title_zh AS name_zh, g.title_en AS name_en, 'ABOUT' AS via, false AS outgoing
  ORDER BY otherId LIMIT $limit
  UNION
  WITH e
  MATCH (e)-[r:TYPE_]-(o:Entity)
  WHERE (o.validFrom IS NULL OR o.validFrom <= CASE size(o.validFrom) WHEN 10 THEN $day ELSE $asOf END) AND (o.validTo IS NULL OR o.validTo > CASE size(o.validTo) WHEN 10 THEN $day ELSE $asOf END)
    AND (r.validFrom IS NULL OR r.validFrom <= CASE size(r.validFrom) WHEN 10 THEN $day ELSE $asOf END) AND (r.validTo IS NULL OR r.validTo > CASE size(r.validTo) WHEN 10 THEN $day ELSE $asOf END)
  RETURN 'ENTITY' AS kind, o.id AS otherId, o.type AS type, o.name_zh AS name_zh, o.name_en AS name_en, type(r) AS via, startNode(r).id = e.id AS outgoing
  ORDER BY otherId, via LIMIT $limit
  UNION
  WITH e
  MATCH (e)<-[:ABOUT]-(g:Faq)
  UNWIND [g.validFrom, g.validTo] AS moment
  WITH moment WHERE moment > CASE size(moment) WHEN 10 THEN $day ELSE $asOf END
  RETURN 'CHANGE' AS kind, min(CASE size(moment) WHEN 10 THEN null ELSE moment END) AS otherId, min(CASE size(moment) WHEN 10 THEN moment ELSE null END) AS type, null AS name_zh, null AS name_en, null AS via, null AS outgoing
  UNION
  WITH e
  MATCH (e)-[r:TYPE_]-(o:Entity)
  UNWIND [r.validFrom, r.validTo, o.validFrom, o.validTo] AS moment
  WITH moment WHERE moment > CASE size(moment) WHEN 10 THEN $day ELSE $asOf END
  RETURN 'CHANGE' AS kind, min(CASE size(moment) WHEN 10 THEN null ELSE moment END) AS otherId, min(CASE size(moment) WHEN 10 THEN moment ELSE null END) AS type, null AS name_zh, null AS name_en, null AS via, null AS outgoing
}
RETURN id, kind, otherId, type, name_zh, name_en, via, outgoing
ORDER BY id, kind, otherId, via
