// Jobs said to be running; after a start these are the ones that were cut off.
MATCH (j:Job)
WHERE j.status = 'RUNNING'
RETURN j{.*} AS job
