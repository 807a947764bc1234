// The turns that answered some messages: each its own, or one with several messages sent in a burst.
// $messageKeys: list of string
UNWIND $messageKeys AS messageKey
MATCH (t:Turn {messageKey: messageKey})
RETURN messageKey, t{.*} AS turn
UNION
UNWIND $messageKeys AS messageKey
MATCH (:Message {key: messageKey})-[:PART_OF]->(t:Turn)
RETURN messageKey, t{.*} AS turn
