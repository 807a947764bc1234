// Phrasings that say the same but for case, width and the like, in any FAQ, each with whether customers get it.
// $wordings: list of string
UNWIND $wordings AS wording
MATCH (p:Phrasing {wording: wording})
WITH p
MATCH (f:Faq {id: p.faqId})
RETURN p.id AS id, p.faqId AS faqId, p.text AS text, p.language AS language, p.wording AS wording, f.publishedVersion IS NOT NULL AS published
ORDER BY id
