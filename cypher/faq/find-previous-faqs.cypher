// FAQs that have a FAQ as their follow-up.
// $id: string
MATCH (f:Faq {id: $id})<-[:NEXT]-(g:Faq)
RETURN DISTINCT g.id AS id
ORDER BY id
