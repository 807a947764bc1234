// Has FAQs that are about one entity be about another.
// $from: string; $to: string
MATCH (f:Faq)-[r:ABOUT]->(:Entity {id: $from})
MATCH (e:Entity {id: $to})
MERGE (f)-[:ABOUT]->(e)
DELETE r
