// Published FAQs near a FAQ: its follow-ups and those about the same entities, each with how it is near.
// $asOf: string, the moment at which they must hold; $id: string; $limit: integer, of each kind
MATCH (f:Faq {id: $id})
CALL {
  WITH f
  MATCH (f)-[r:NEXT]->(g:Faq)
  WHERE g.publishedVersion IS NOT NULL AND coalesce(g.validFrom, '') <= $asOf AND (g.validTo IS NULL OR g.validTo > $asOf)
  RETURN g, 'NEXT' AS via, null AS middle, r.rank AS rank
  ORDER BY rank, g.id LIMIT $limit
  UNION
  WITH f
  MATCH (f)-[:ABOUT]->(e:Entity)<-[:ABOUT]-(g:Faq)
  WHERE g.publishedVersion IS NOT NULL AND coalesce(g.validFrom, '') <= $asOf AND (g.validTo IS NULL OR g.validTo > $asOf) AND g.id <> f.id
  RETURN g, 'ABOUT' AS via, e{.id, .type, .name_zh, .name_en} AS middle, 0 AS rank
  ORDER BY g.id, e.id LIMIT $limit
}
RETURN g.id AS id, g.title_zh AS title_zh, g.title_en AS title_en, via, middle, rank
