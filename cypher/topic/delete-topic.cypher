// Removes a topic; no FAQ stands under it.
// $id: string
MATCH (t:Topic {id: $id})
DETACH DELETE t
