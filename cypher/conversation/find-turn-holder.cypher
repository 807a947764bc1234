// A turn with whose it is and who asked; one outside of conversations tells that itself.
// $id: string
MATCH (t:Turn {id: $id})
OPTIONAL MATCH (c:Conversation)-[:HAS_TURN]->(t)
RETURN t{.*} AS turn, coalesce(c.customerId, t.customerId) AS customerId, coalesce(c.openedBy, t.askedBy) AS openedBy
