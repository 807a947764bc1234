// Finds Proposal nodes by id; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX proposal_id_index IF NOT EXISTS FOR (n:Proposal) ON (n.id)
