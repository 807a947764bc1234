// The turns that proposals were drawn from, the newest first.
// $ids: list of string, of proposals
MATCH (p:Proposal)-[r:DRAWN_FROM]->(t:Turn)
WHERE p.id IN $ids
RETURN p.id AS proposalId, t{.*} AS turn, t.at AS at, t.id AS turnId, r.conversation AS conversation, r.reasons AS reasons
ORDER BY at DESC, turnId
