// Removes a FAQ with its links; phrasings and answers are removed before, its versions stay.
// $id: string
MATCH (f:Faq {id: $id})
DETACH DELETE f
