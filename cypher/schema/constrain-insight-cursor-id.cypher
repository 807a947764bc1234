// No two InsightCursor nodes have the same id.
CREATE CONSTRAINT insight_cursor_id IF NOT EXISTS FOR (n:InsightCursor) REQUIRE n.id IS UNIQUE
