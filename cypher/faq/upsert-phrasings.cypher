// Adds phrasings to their FAQs; the FAQs exist.
// $rows: list of {id, faqId, text, language, wording}, the wording equal for texts that say the same but for case and the like
// The relation is written from the phrasing: Grafeo looks through all relations of the end it starts from, and a FAQ may have thousands.
UNWIND $rows AS row
MATCH (f:Faq {id: row.faqId})
MERGE (p:Phrasing {id: row.id})
SET p.text = row.text, p.language = row.language, p.faqId = row.faqId, p.wording = row.wording
MERGE (p)<-[:HAS_PHRASING]-(f)
