// Kept versions of a FAQ, and those of any in whose content one of two pieces of text stands.
// $faqId: string; $quoted: string; $braced: string
MATCH (v:FaqVersion)
WHERE v.faqId = $faqId OR v.content CONTAINS $quoted OR v.content CONTAINS $braced
RETURN v.key AS key, v.faqId AS faqId, v.content AS content
ORDER BY key
