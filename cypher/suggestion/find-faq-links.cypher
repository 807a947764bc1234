// What some FAQs link to: published follow-ups in the order editors gave them, the entities they
// are about, and published FAQs that people asked for right after them, the most usual first. Rows of the kind CHANGE tell
// in `otherId` at which moment and in `type` on which day something of this begins or ends next, null: never; until then it stays the same.
// $asOf: string, the moment (UTC) at which they must hold; $day: string, the company's day then, which days without time are compared with; $ids: list of string; $least: integer, times asked for; $limit: integer, of each kind and FAQ
UNWIND $ids AS id
MATCH (f:Faq {id: id})
CALL {
  WITH f
  MATCH (f)-[r:NEXT]->(g:Faq)
  WHERE g.publishedVersion IS NOT NULL AND (g.validFrom IS NULL OR g.validFrom <= CASE size(g.validFrom) WHEN 10 THEN $day ELSE $asOf END) AND (g.validTo IS NULL OR g.validTo > CASE size(g.validTo) WHEN 10 THEN $day ELSE $asOf END)
  RETURN 'FAQ' AS kind, g.id AS otherId, 'Faq' AS type, g.title_zh AS name_zh, g.title_en AS name_en, r.rank AS rank
  ORDER BY rank, otherId LIMIT $limit
  UNION
  WITH f
  MATCH (f)-[:ABOUT]->(e:Entity)
  WHERE (e.validFrom IS NULL OR e.validFrom <= CASE size(e.validFrom) WHEN 10 THEN $day ELSE $asOf END) AND (e.validTo IS NULL OR e.validTo > CASE size(e.validTo) WHEN 10 THEN $day ELSE $asOf END)
  RETURN 'ENTITY' AS kind, e.id AS otherId, e.type AS type, e.name_zh AS name_zh, e.name_en AS name_en, 0 AS rank
  ORDER BY otherId LIMIT $limit
  UNION
  WITH f
  MATCH (n:FollowUp {fromId: f.id})
  WHERE n.count >= $least
  MATCH (g:Faq {id: n.toId})
  WHERE g.publishedVersion IS NOT NULL AND (g.validFrom IS NULL OR g.validFrom <= CASE size(g.validFrom) WHEN 10 THEN $day ELSE $asOf END) AND (g.validTo IS NULL OR g.validTo > CASE size(g.validTo) WHEN 10 THEN $day ELSE $asOf END)
  RETURN 'ASKED' AS kind, g.id AS otherId, 'Faq' AS type, g.title_zh AS name_zh, g.title_en AS name_en, -n.count AS rank
  ORDER BY rank, otherId LIMIT $limit
  UNION
  WITH f
  MATCH (f)-[:NEXT]->(g:Faq)
  UNWIND [g.validFrom, g.validTo] AS moment
  WITH moment WHERE moment > CASE size(moment) WHEN 10 THEN $day ELSE $asOf END
  RETURN 'CHANGE' AS kind, min(CASE size(moment) WHEN 10 THEN null ELSE moment END) AS otherId, min(CASE size(moment) WHEN 10 THEN moment ELSE null END) AS type, null AS name_zh, null AS name_en, null AS rank
  UNION
  WITH f
  MATCH (f)-[:ABOUT]->(e:Entity)
  UNWIND [e.validFrom, e.validTo] AS moment
  WITH moment WHERE moment > CASE size(moment) WHEN 10 THEN $day ELSE $asOf END
  RETURN 'CHANGE' AS kind, min(CASE size(moment) WHEN 10 THEN null ELSE moment END) AS otherId, min(CASE size(moment) WHEN 10 THEN moment ELSE null END) AS type, null AS name_zh, null AS name_en, null AS rank
}
RETURN id, f.title_zh AS title_zh, f.title_en AS title_en, kind, otherId, type, name_zh, name_en, rank
ORDER BY id, kind, rank, otherId
