// Which of these phrasings exist already.
// $ids: list of string
UNWIND $ids AS id
MATCH (p:Phrasing {id: id})
RETURN p.id AS id
