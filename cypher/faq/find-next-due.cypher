// When the next version of a FAQ goes live by itself.
MATCH (f:Faq)
WHERE f.publishAt IS NOT NULL
RETURN f.publishAt AS at
ORDER BY at
LIMIT 1
