// Takes a proposal off the turns it was drawn from.
// $id: string
MATCH (:Proposal {id: $id})-[r:DRAWN_FROM]->(:Turn)
DELETE r
