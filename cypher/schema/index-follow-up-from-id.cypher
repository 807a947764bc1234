// Finds what was asked after a FAQ.
CREATE INDEX follow_up_from_id_index IF NOT EXISTS FOR (n:FollowUp) ON (n.fromId)
