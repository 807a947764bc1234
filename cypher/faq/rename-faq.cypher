// Gives a FAQ another id; its links stay.
// $from: string; $to: string
MATCH (f:Faq {id: $from})
SET f.id = $to
