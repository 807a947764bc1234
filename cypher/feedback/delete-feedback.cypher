// Deletes what somebody thought of a reply.
// $id: string
MATCH (f:Feedback {id: $id})
DETACH DELETE f
