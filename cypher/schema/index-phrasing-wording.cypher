// Finds phrasings that say the same but for case, width and the like.
CREATE INDEX phrasing_wording_index IF NOT EXISTS FOR (n:Phrasing) ON (n.wording)
