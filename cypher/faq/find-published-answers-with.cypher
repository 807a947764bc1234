// Answers of published FAQs in which a piece of text stands, and those whose condition holds another.
// $text: string; $inCondition: string
MATCH (f:Faq)-[:HAS_ANSWER]->(a:Answer)
WHERE f.publishedVersion IS NOT NULL
  AND (a.text CONTAINS $text OR any(v IN coalesce(a.variants, []) WHERE v CONTAINS $text) OR coalesce(a.condition, '') CONTAINS $inCondition)
RETURN f.id AS faqId, a{.*} AS answer
ORDER BY faqId
