// Withdraws an API key.
// $id: string
MATCH (k:ApiKey {id: $id})
DELETE k
