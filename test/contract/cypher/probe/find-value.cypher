// The value itself.
// $value: any
RETURN $value AS value
