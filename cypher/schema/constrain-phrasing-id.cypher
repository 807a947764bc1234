// No two Phrasing nodes have the same id; a node may have none.
CREATE CONSTRAINT phrasing_id IF NOT EXISTS FOR (n:Phrasing) REQUIRE n.id IS UNIQUE
