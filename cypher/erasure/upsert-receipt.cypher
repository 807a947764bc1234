// Writes the receipt of an erasure.
// $id: string; $properties: map
MERGE (r:ErasureReceipt {id: $id})
SET r += $properties
