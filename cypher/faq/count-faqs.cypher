// How many FAQs there are; an empty filter lets everything through.
// $statuses: list of string
MATCH (f:Faq)
WHERE size($statuses) = 0 OR f.status IN $statuses
RETURN count(f) AS faqs
