// Links a proposal to the turns it was drawn from; turns that are gone are left out.
// $id: string; $links: list of map, of turnId, conversation or null, reasons
MATCH (p:Proposal {id: $id})
UNWIND $links AS link
MATCH (t:Turn {id: link.turnId})
MERGE (p)-[r:DRAWN_FROM]->(t)
SET r.conversation = link.conversation, r.reasons = link.reasons
