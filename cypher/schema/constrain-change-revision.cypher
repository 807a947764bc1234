// No two Change nodes have the same revision; a node may have none.
CREATE CONSTRAINT change_revision IF NOT EXISTS FOR (n:Change) REQUIRE n.revision IS UNIQUE
