// Finds Feedback nodes by whose they are, to delete them.
CREATE INDEX feedback_customer_id_index IF NOT EXISTS FOR (n:Feedback) ON (n.customerId)
