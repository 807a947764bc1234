// Up to when turns are counted. No row: none is.
// $id: string
MATCH (c:InsightCursor {id: $id})
RETURN c.countedTo AS countedTo
