// Removes the relation of one type between two entities.
// $from: string; $to: string
MATCH (:Entity {id: $from})-[r:TYPE_]->(:Entity {id: $to})
DELETE r
