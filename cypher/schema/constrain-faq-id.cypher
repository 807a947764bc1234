// No two Faq nodes have the same id; a node may have none.
CREATE CONSTRAINT faq_id IF NOT EXISTS FOR (n:Faq) REQUIRE n.id IS UNIQUE
