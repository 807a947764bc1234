// Takes out why things were done to some subjects.
// $ids: list of string, of subjects
MATCH (a:AuditRecord)
WHERE a.subjectId IN $ids
SET a.note = NULL
