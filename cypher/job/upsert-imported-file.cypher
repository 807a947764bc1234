// Keeps what imports of a file brought.
// $name: string; $content: string, JSON
MERGE (f:ImportedFile {name: $name})
SET f.content = $content
