// Finds Feedback nodes by the turn they speak of.
CREATE INDEX feedback_turn_id_index IF NOT EXISTS FOR (n:Feedback) ON (n.turnId)
