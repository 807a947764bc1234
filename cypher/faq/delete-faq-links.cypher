// Removes what FAQs are about, their topic and their follow-ups, before new ones are written.
// $ids: list of string
UNWIND $ids AS id
MATCH (f:Faq {id: id})-[r:ABOUT|NEXT|IN_TOPIC]->()
DELETE r
