// Records what a published change touched.
// $properties: map
CREATE (c:Change)
SET c = $properties
