// Records changes of knowledge, numbered on through all that were ever recorded; those of one call share a group.
// $rows: list of {left, properties}, left counting down to 0 at the last
MERGE (c:Counter {id: 'history'})
ON CREATE SET c.value = size($rows)
ON MATCH SET c.value = c.value + size($rows)
WITH c.value AS last
UNWIND $rows AS row
CREATE (h:HistoryRecord)
SET h = row.properties
SET h.number = last - row.left, h.group = last
