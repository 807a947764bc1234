// No two InsightPeriod nodes have the same key.
CREATE CONSTRAINT insight_period_key IF NOT EXISTS FOR (n:InsightPeriod) REQUIRE n.key IS UNIQUE
