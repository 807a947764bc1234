// Stores an API key; of the key itself only its hash.
// $properties: map
CREATE (k:ApiKey)
SET k = $properties
