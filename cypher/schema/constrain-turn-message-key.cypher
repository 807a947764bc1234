// No two Turn nodes have the same messageKey; a node may have none.
CREATE CONSTRAINT turn_message_key IF NOT EXISTS FOR (n:Turn) REQUIRE n.messageKey IS UNIQUE
