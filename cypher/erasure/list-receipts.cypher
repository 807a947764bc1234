// Receipts of a status.
// $status: string
MATCH (r:ErasureReceipt)
WHERE r.status = $status
RETURN r{.*} AS receipt, r.id AS id
ORDER BY id
