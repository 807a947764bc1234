// FAQs with their answers, links and topic, as customers get them; without phrasings, of which there may be thousands.
// $ids: list of string
UNWIND $ids AS id
MATCH (f:Faq {id: id})
RETURN f{.*} AS faq,
  [(f)-[:HAS_ANSWER]->(a:Answer) | a{.*}] AS answers,
  [(f)-[:ABOUT]->(e:Entity) | e.id] AS aboutIds,
  [(f)-[n:NEXT]->(g:Faq) | {id: g.id, rank: n.rank}] AS next,
  [(f)-[:IN_TOPIC]->(t:Topic) | t.id] AS topicIds
