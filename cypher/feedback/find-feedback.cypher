// What somebody thinks of a reply.
// $id: string
MATCH (f:Feedback {id: $id})
RETURN f{.*} AS feedback
