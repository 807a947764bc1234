// Records a turn; its key and its message key are unique, so the same turn cannot be written twice.
// $properties: map
CREATE (t:Turn)
SET t = $properties
