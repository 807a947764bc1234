// Finds old Turn nodes, to delete them.
CREATE INDEX turn_at_index IF NOT EXISTS FOR (n:Turn) ON (n.at)
