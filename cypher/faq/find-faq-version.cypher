// One kept version of a FAQ.
// $key: string, FAQ and number
MATCH (v:FaqVersion {key: $key})
RETURN v.faqId AS faqId, v.number AS number, v.content AS content, v.author AS author, v.at AS at
