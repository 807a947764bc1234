// Turns asked for some customers, or in conversations of theirs.
// $ids: list of string, of customers
CALL {
  MATCH (t:Turn)
  WHERE t.customerId IN $ids
  RETURN t.id AS id
  UNION
  MATCH (c:Conversation)-[:HAS_TURN]->(t:Turn)
  WHERE c.customerId IN $ids
  RETURN t.id AS id
}
RETURN id
ORDER BY id
