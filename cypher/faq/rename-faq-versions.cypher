// Keeps the versions of a FAQ under another id.
// $from: string; $to: string
MATCH (v:FaqVersion {faqId: $from})
SET v.faqId = $to, v.key = $to + '#' + toString(v.number)
