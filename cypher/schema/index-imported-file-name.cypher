// Finds ImportedFile nodes by name; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX imported_file_name_index IF NOT EXISTS FOR (n:ImportedFile) ON (n.name)
