// Which of these FAQs exist.
// $ids: list of string
UNWIND $ids AS id
MATCH (f:Faq {id: id})
RETURN f.id AS id
