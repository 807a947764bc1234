/** The whole of a clause asks for a person; "how do I reach an agent" does not: it is a question with an answer. */
const ENGLISH =
  /^(?:(?:please|pls|ok|okay|just|now|hi|hello|no)\s+)*(?:(?:i|we)(?: really)?(?: want| need|'d like| would like|'d rather)(?: to)?\s+|(?:can|could|may) (?:i|we|you)(?: please)?\s+|let me\s+|is it possible to\s+)?(?:(?:get|give|find|fetch|call) me\s+|(?:put|patch) me through to\s+|(?:connect|transfer|pass|switch) me (?:to|with|over to)\s+|(?:talk|speak|chat)(?: directly)? (?:to|with)\s+|get\s+|have\s+|transfer to\s+)?(?:(?:a|an|the|some|your|another|real|live|actual|human|customer|service|support)\s+)*(?:human(?: being| agent)?|person|agents?|adviser|advisor|representative|rep|operator|someone|somebody|colleague|real person)(?:\s+(?:please|pls|now|right now|instead|here|at once|immediately|real|human|thanks|thank you))*$/;
const CHINESE =
  /^(?:请|麻烦|快|赶紧|马上|立刻|现在|直接|您好|你好|我|要|想|需要|帮我|帮忙|给我|能不能|能否|可不可以|可以|能)*(?:转接|转|接|找|叫|换|来|打给|联系|安排|跟|和)?(?:一下|一个|个|到|给|成|位|一位|你们的?|真的)*(?:人工客服|人工坐席|人工服务|人工|真人客服|真人|活人|客服人员)(?:说话|聊|聊聊|谈|沟通|接待|处理|回答|客服|服务|来)?(?:行吗|好吗|可以吗|吗|吧|啊|呀|呢|嘛|谢谢|多谢|了)*$/;

/** Whether the words ask for a person: in so many words, in a clause of their own. */
export const asksForPerson = (question: string): boolean =>
  question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/’/g, "'")
    .split(/[,.!?;:，。！？；：~～…\n]+/u)
    .map((clause) => clause.trim())
    .some((clause) => ENGLISH.test(clause) || CHINESE.test(clause.replace(/\s+/g, '')));
