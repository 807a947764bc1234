// What was asked after or before a FAQ.
// $id: string
MATCH (n:FollowUp)
WHERE n.fromId = $id OR n.toId = $id
RETURN n.key AS key, n.fromId AS fromId, n.toId AS toId
ORDER BY key
