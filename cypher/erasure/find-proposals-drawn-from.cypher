// Proposals drawn from some turns.
// $ids: list of string, of turns
MATCH (p:Proposal)-[:DRAWN_FROM]->(t:Turn)
WHERE t.id IN $ids
WITH DISTINCT p
RETURN p.id AS id, p.status AS status, p.faqId AS faqId
ORDER BY id
