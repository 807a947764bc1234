// Writes the contents of kept versions anew.
// $rows: list of {key, content}
UNWIND $rows AS row
MATCH (v:FaqVersion {key: row.key})
SET v.content = row.content
