// Entities of one type that meet conditions on their attributes, among what holds at a moment, by id.
// $conditions: list of {attribute, comparison, value}; $asOf: string, ISO-8601; $limit: integer
MATCH (e:LABEL_)
WHERE (e.validFrom IS NULL OR e.validFrom <= $asOf) AND (e.validTo IS NULL OR e.validTo > $asOf)
  AND all(c IN $conditions WHERE
    (c.comparison = 'equal' AND e[c.attribute] = c.value)
    OR (c.comparison = 'above' AND e[c.attribute] > c.value)
    OR (c.comparison = 'atLeast' AND e[c.attribute] >= c.value)
    OR (c.comparison = 'below' AND e[c.attribute] < c.value)
    OR (c.comparison = 'atMost' AND e[c.attribute] <= c.value))
RETURN e{.*} AS entity
ORDER BY e.id
LIMIT $limit
