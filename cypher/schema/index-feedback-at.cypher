// Finds Feedback nodes given since a moment.
CREATE INDEX feedback_at_index IF NOT EXISTS FOR (n:Feedback) ON (n.at)
