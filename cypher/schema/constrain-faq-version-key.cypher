// No two FaqVersion nodes have the same key; a node may have none.
CREATE CONSTRAINT faq_version_key IF NOT EXISTS FOR (n:FaqVersion) REQUIRE n.key IS UNIQUE
