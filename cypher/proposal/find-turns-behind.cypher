// Ids of the turns that proposals were drawn from.
// $ids: list of string, of proposals
MATCH (p:Proposal)-[:DRAWN_FROM]->(t:Turn)
WHERE p.id IN $ids
RETURN p.id AS proposalId, t.id AS turnId
ORDER BY proposalId, turnId
