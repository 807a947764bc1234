// No two HistoryRecord nodes have the same number; a node may have none.
CREATE CONSTRAINT history_record_number IF NOT EXISTS FOR (n:HistoryRecord) REQUIRE n.number IS UNIQUE
