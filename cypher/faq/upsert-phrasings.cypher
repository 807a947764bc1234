// Adds phrasings to their FAQs; the FAQs exist.
// $rows: list of {id, faqId, text, language, wording}, the wording equal for texts that say the same but for case and the like
UNWIND $rows AS row
MATCH (f:Faq {id: row.faqId})
MERGE (p:Phrasing {id: row.id})
SET p.text = row.text, p.language = row.language, p.faqId = row.faqId, p.wording = row.wording
MERGE (f)-[:HAS_PHRASING]->(p)
