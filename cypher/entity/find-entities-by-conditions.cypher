// Entities of one type that meet conditions on their attributes, among what holds at a moment, by id.
// $conditions: list of {attribute, comparison, value}; $asOf: string, the moment in UTC; $day: string, the company's day then, which days without time are compared with; $limit: integer
MATCH (e:LABEL_)
WHERE (e.validFrom IS NULL OR e.validFrom <= CASE size(e.validFrom) WHEN 10 THEN $day ELSE $asOf END) AND (e.validTo IS NULL OR e.validTo > CASE size(e.validTo) WHEN 10 THEN $day ELSE $asOf END)
  AND all(c IN $conditions WHERE
    (c.comparison = 'equal' AND e[c.attribute] = c.value)
    OR (c.comparison = 'above' AND e[c.attribute] > c.value)
    OR (c.comparison = 'atLeast' AND e[c.attribute] >= c.value)
    OR (c.comparison = 'below' AND e[c.attribute] < c.value)
    OR (c.comparison = 'atMost' AND e[c.attribute] <= c.value))
RETURN e{.*} AS entity
ORDER BY e.id
LIMIT $limit
