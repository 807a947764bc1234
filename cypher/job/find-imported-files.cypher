// What imports brought, by the file that it came from. $names empty: of all files.
// $names: list of string
MATCH (f:ImportedFile)
WHERE size($names) = 0 OR f.name IN $names
RETURN f.name AS name, f.content AS content
ORDER BY name
