// What is one step from some entities: published FAQs about them and entities they are related to. Rows of the kind CHANGE tell in `otherId`
// when something of this begins or ends next, null: never; until then it stays the same.
// The relation types are named, never "any": an entity may have a hundred thousand private ones (who holds it).
// $asOf: string, the moment at which they must hold; $ids: list of string; $limit: integer, of each kind and entity
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL {
  WITH e
  MATCH (e)<-[:ABOUT]-(g:Faq)
  WHERE g.publishedVersion IS NOT NULL AND coalesce(g.validFrom, '') <= $asOf AND (g.validTo IS NULL OR g.validTo > $asOf)
  RETURN 'FAQ' AS kind, g.id AS otherId, 'Faq' AS type, g.title_zh AS name_zh, g.title_en AS name_en, 'ABOUT' AS via, false AS outgoing
  ORDER BY otherId LIMIT $limit
  UNION
  WITH e
  MATCH (e)-[r:TYPE_]-(o:Entity)
  WHERE coalesce(o.validFrom, '') <= $asOf AND (o.validTo IS NULL OR o.validTo > $asOf)
    AND coalesce(r.validFrom, '') <= $asOf AND (r.validTo IS NULL OR r.validTo > $asOf)
  RETURN 'ENTITY' AS kind, o.id AS otherId, o.type AS type, o.name_zh AS name_zh, o.name_en AS name_en, type(r) AS via, startNode(r).id = e.id AS outgoing
  ORDER BY otherId, via LIMIT $limit
  UNION
  WITH e
  MATCH (e)<-[:ABOUT]-(g:Faq)
  UNWIND [g.validFrom, g.validTo] AS moment
  WITH moment WHERE moment > $asOf
  RETURN 'CHANGE' AS kind, min(moment) AS otherId, null AS type, null AS name_zh, null AS name_en, null AS via, null AS outgoing
  UNION
  WITH e
  MATCH (e)-[r:TYPE_]-(o:Entity)
  UNWIND [r.validFrom, r.validTo, o.validFrom, o.validTo] AS moment
  WITH moment WHERE moment > $asOf
  RETURN 'CHANGE' AS kind, min(moment) AS otherId, null AS type, null AS name_zh, null AS name_en, null AS via, null AS outgoing
}
RETURN id, kind, otherId, type, name_zh, name_en, via, outgoing
ORDER BY id, kind, otherId, via
