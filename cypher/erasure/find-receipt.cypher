// The receipt of an erasure.
// $id: string
MATCH (r:ErasureReceipt {id: $id})
RETURN r{.*} AS receipt
