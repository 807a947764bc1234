// What some customers thought of replies, and on which wordings.
// $ids: list of string, of customers
MATCH (f:Feedback)
WHERE f.customerId IN $ids
RETURN f.id AS id, f.wording AS wording
ORDER BY id
