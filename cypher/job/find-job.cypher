// One background job.
// $id: string
MATCH (j:Job {id: $id})
RETURN j{.*} AS job
