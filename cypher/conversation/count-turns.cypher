// How many turns were recorded.
MATCH (t:Turn)
RETURN count(t) AS turns
