// When answers of published FAQs are given: all that is needed to tell which FAQs have one for somebody.
// $ids: list of string
UNWIND $ids AS id
MATCH (f:Faq {id: id})
WHERE f.publishedVersion IS NOT NULL
RETURN id, f.validFrom AS validFrom, f.validTo AS validTo,
  [(f)-[:HAS_ANSWER]->(a:Answer) | {language: a.language, condition: a.condition, validFrom: a.validFrom, validTo: a.validTo}] AS answers
