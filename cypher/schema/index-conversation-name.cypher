// Finds conversations by what their holders call them, where that is not their id.
CREATE INDEX conversation_name_index IF NOT EXISTS FOR (n:Conversation) ON (n.name)
