// Finds Proposal nodes by status.
CREATE INDEX proposal_status_index IF NOT EXISTS FOR (n:Proposal) ON (n.status)
