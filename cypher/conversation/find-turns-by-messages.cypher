// The turns that answered some messages, with the digest of what each message said: each its own, or one with several messages sent in a burst.
// $messageKeys: list of string
UNWIND $messageKeys AS messageKey
MATCH (t:Turn {messageKey: messageKey})
RETURN messageKey, t.messageDigest AS digest, t{.*} AS turn
UNION
UNWIND $messageKeys AS messageKey
MATCH (m:Message {key: messageKey})-[:PART_OF]->(t:Turn)
RETURN messageKey, m.digest AS digest, t{.*} AS turn
