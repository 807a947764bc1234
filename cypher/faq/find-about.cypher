// FAQs about an entity, published or not.
// $id: string
MATCH (f:Faq)-[:ABOUT]->(:Entity {id: $id})
RETURN f.id AS id
ORDER BY id
