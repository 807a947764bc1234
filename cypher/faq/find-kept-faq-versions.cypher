// Kept versions of FAQs, be the FAQs there still or not.
// $keys: list of string, FAQ and number
UNWIND $keys AS key
MATCH (v:FaqVersion {key: key})
RETURN key, v.faqId AS faqId, v.number AS number, v.content AS content, v.author AS author, v.at AS at
