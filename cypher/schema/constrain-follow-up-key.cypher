// No two FollowUp nodes have the same key.
CREATE CONSTRAINT follow_up_key IF NOT EXISTS FOR (n:FollowUp) REQUIRE n.key IS UNIQUE
