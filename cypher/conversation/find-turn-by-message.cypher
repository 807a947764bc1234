// The turn that answered a message.
// $messageKey: string
MATCH (t:Turn {messageKey: $messageKey})
RETURN t{.*} AS turn
