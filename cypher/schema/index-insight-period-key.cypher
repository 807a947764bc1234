// Finds InsightPeriod nodes by key; Neo4j has this index with the constraint already, Grafeo would scan.
CREATE INDEX insight_period_key_index IF NOT EXISTS FOR (n:InsightPeriod) ON (n.key)
