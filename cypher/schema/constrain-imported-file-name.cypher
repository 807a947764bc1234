// No two ImportedFile nodes have the same name; a node may have none.
CREATE CONSTRAINT imported_file_name IF NOT EXISTS FOR (n:ImportedFile) REQUIRE n.name IS UNIQUE
