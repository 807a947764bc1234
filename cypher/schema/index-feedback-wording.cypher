// Finds Feedback nodes by the wording of the question.
CREATE INDEX feedback_wording_index IF NOT EXISTS FOR (n:Feedback) ON (n.wording)
