// Makes a probe.
// $properties: map
CREATE (p:Probe)
SET p = $properties
