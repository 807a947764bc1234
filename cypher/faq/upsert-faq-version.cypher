// Keeps one version of a FAQ's content: a draft not yet published, or one that was superseded.
// $key: string, FAQ and number; $faqId: string; $properties: map
MATCH (f:Faq {id: $faqId})
MERGE (v:FaqVersion {key: $key})
SET v += $properties
MERGE (f)-[:HAS_VERSION]->(v)
