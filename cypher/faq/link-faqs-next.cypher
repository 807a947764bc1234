// Links FAQs to those people ask next; rank 0 comes first.
// $rows: list of {faqId, nextId, rank}
UNWIND $rows AS row
MATCH (f:Faq {id: row.faqId})
MATCH (n:Faq {id: row.nextId})
MERGE (f)-[r:NEXT]->(n)
SET r.rank = row.rank
