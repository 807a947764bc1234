// Removes a FAQ with its links; phrasings, answers and versions are removed before.
// $id: string
MATCH (f:Faq {id: $id})
DETACH DELETE f
