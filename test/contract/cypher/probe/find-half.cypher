// Half of a value: rounded down for an integer.
// $value: number
RETURN $value / 2 AS half
