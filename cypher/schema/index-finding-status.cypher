// Finds Finding nodes by status.
CREATE INDEX finding_status_index IF NOT EXISTS FOR (n:Finding) ON (n.status)
