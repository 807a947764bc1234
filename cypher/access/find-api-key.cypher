// The API key with this hash.
// $hash: string
MATCH (k:ApiKey {hash: $hash})
RETURN k{.*} AS apiKey
