// Digests of the wordings of questions to whose replies several people said something.
// $least: integer, how many people
MATCH (f:Feedback)
WITH f.wording AS wording, count(DISTINCT f.voice) AS voices
WHERE voices >= $least
RETURN wording
ORDER BY wording
