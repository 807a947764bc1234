// Finds HistoryRecord nodes by subjectId.
CREATE INDEX history_record_subject_id_index IF NOT EXISTS FOR (n:HistoryRecord) ON (n.subjectId)
