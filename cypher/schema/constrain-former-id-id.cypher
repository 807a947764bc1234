// No two FormerId nodes have the same id; a node may have none.
CREATE CONSTRAINT former_id_id IF NOT EXISTS FOR (n:FormerId) REQUIRE n.id IS UNIQUE
