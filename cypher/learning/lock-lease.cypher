// Lets one process do something for a while: who holds the lease may renew it, another takes it when it has run out. No row: it is held.
// The first SET takes the lock, so that of two who read at once only one finds it free.
// $id: string; $holder: string; $now: string; $until: string
MERGE (l:Lease {id: $id})
ON CREATE SET l.holder = $holder, l.until = $now
SET l.claims = coalesce(l.claims, 0) + 1
WITH l
WHERE l.holder = $holder OR l.until <= $now
SET l.holder = $holder, l.until = $until
RETURN l.holder AS holder
