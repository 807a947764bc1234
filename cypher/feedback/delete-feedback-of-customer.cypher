// Deletes all that a customer, or a bot for them, thought of replies.
// $customerId: string
MATCH (f:Feedback {customerId: $customerId})
DETACH DELETE f
