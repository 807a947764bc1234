// Background jobs that have ended and whose reports hold one of some texts.
// $texts: list of string
MATCH (j:Job)
WHERE j.status <> 'RUNNING' AND any(text IN $texts WHERE j.state CONTAINS text)
RETURN j.id AS id
ORDER BY id
