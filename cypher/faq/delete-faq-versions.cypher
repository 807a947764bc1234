// Removes all kept versions of a FAQ.
// $id: string
MATCH (f:Faq {id: $id})-[:HAS_VERSION]->(v:FaqVersion)
DETACH DELETE v
