// Keeps drafts of FAQs: contents not yet published. The FAQs exist.
// $rows: list of {key, faqId, number, content, author, at}, the key of FAQ and number
UNWIND $rows AS row
MATCH (f:Faq {id: row.faqId})
MERGE (v:FaqVersion {key: row.key})
SET v.faqId = row.faqId, v.number = row.number, v.content = row.content, v.author = row.author, v.at = row.at
MERGE (v)<-[:HAS_VERSION]-(f)
