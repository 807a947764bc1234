import type { AnswerKindPatterns } from '../answer-kinds.js';

export const ENGLISH_ANSWER_KINDS: AnswerKindPatterns = {
  asks: {
    yesNo:
      /^(?:(?:and|but|so|then|ok(?:ay)?|hi|hello|um|well|no|yes|also|oh)[, ]+)*(?:is|are|am|was|were|do|does|did|can|could|may|will|would|should|must|has|have|isn't|aren't|don't|doesn't|can't|won't|need i|really)\b|\bwhether\b|\b(?:is|are|do|does|can|will|am) (?:it|i|you|there|they|we|that|this)\b[^?]*\?/u,
    amount:
      /\bhow much\b|\b(?:cost|costs|price|fee|fees|charge|charged|pay|expensive|cheap(?:er|est)?|refund)\b|\bwhat(?:'s| is) the (?:amount|total|limit|balance)\b/u,
    rate: /\b(?:rate|percent|percentage|interest)\b|%/u,
    duration:
      /\bhow (?:long|soon|quickly|fast|many (?:days|hours|weeks|months|minutes|years))\b|\b(?:deadline|waiting time|take long|take\?|takes\?|time limit)\b|\bby when\b/u,
    date: /\bwhen\b|\bwhat (?:time|day|date)\b|\b(?:which|what) (?:day|month)\b|\b(?:opening|open) (?:hours|on|at|until)\b|\bhours\?/u,
    count: /\bhow (?:many|often)\b|\bhow many times\b|\b(?:number of|maximum number)\b/u,
    place: /\bwhere\b|\b(?:which|what) (?:page|menu|floor|counter|branch|address|place)\b/u,
    contact: /\b(?:phone|number to call|call|hotline|e-?mail|contact|reach)\b/u,
    reason: /\bwhy\b|\bhow come\b|\bwhat(?:'s| is) the reason\b|\bwhat for\b/u,
    method:
      /\bhow (?:do|can|could|should|would|to)\b|\bhow(?:'s| is| are| does)\b|\bwhat (?:do|should|must|can|would) i (?:do|need)\b|\bsteps\b|\bwhat now\b|\bwhat happens\b/u,
    choice: /\bwhich\b|\bor\b|\bbetter\b|\bbest\b|\bwhat(?:'s| is) the difference\b|\bcompare\b/u,
    list: /\bwhat (?:are|else|kinds?|types?|sorts?)\b|\bwhich (?:ones|are)\b|\blist\b|\bany other\b|\bwhat .*\bdo you (?:have|offer|sell)\b/u,
    document: /\b(?:documents?|papers?|paperwork|proof|certificate|id card|passport|bring|upload|form|receipt|invoice)\b/u,
  },
  tells: {
    yesNo:
      /^(?:yes|no|not|you can|you cannot|you can't|it is|it is not|there is|there is no|we do|we don't|only|unfortunately)\b|\b(?:can|cannot|can't|may|must|need not|not necessary|required|allowed|possible|included|free|no (?:fee|charge|need))\b/u,
    amount: /(?:[$€£¥]|\b[a-z]{3}\b)\s?\d[\d,.]*|\d[\d,.]*\s?(?:[$€£¥]|[a-z]{3}\b)|\bfree\b|\bno (?:fee|charge)\b/u,
    rate: /\d(?:\.\d+)?\s?(?:%|percent)/u,
    duration:
      /\b(?:\d+|one|two|three|four|five|six|seven|ten|a few|half an?|an?)[ -](?:(?:working|business|calendar) )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b|\b(?:immediately|at once|instantly|same day|within|at any time)\b/u,
    date: /\d{4}-\d{2}-\d{2}|\b\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:january|february|march|april|june|july|august|september|october|november|december) \d|\b\d{1,2}(?::\d{2}| ?[ap]\.?m)\b|\b(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|weekdays?|weekends?|every day|daily|midnight|noon)\b|\bthe \d{1,2}(?:st|nd|rd|th)\b/u,
    count: /\b\d+ (?!(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|%|percent)\b)[a-z]+|\b(?:once|twice|three times|\d+ times)\b/u,
    place:
      /\b(?:at|in|on|under|to|open|visit) (?:the |your |our |any |a )?[a-z' ]*\b(?:app|page|settings|menu|office|branch|counter|desk|floor|building|website|site|shop|store|street|road|screen|section|tab|account|profile|entrance|room)\b|[a-z] ?> ?[a-z]/u,
    contact: /\b\d{3,4}-\d{3,4}|\b\d{5,}\b|\b(?:call|e-?mail|hotline|chat|write to)\b|@/u,
    reason: /\b(?:because|since|due to|so that|the reason|in order to|that is why|as a result|depends on)\b/u,
    method:
      /\b(?:go to|open|choose|select|tap|click|press|enter|upload|send|call|visit|bring|fill in|log in|follow|scan|ask|apply|submit|first|then|next)\b|[a-z] ?> ?[a-z]/u,
    choice: /\b(?:better|suits?|instead|whereas|while|compared|rather|differ|cheaper|more|less) ?/u,
    list: /(?:[^,.;:]+, ){2,}[^,.;:]+|:|;/u,
    document: /\b(?:documents?|papers?|proof|certificate|id card|passport|form|receipt|invoice|statement|contract|photo|copy)\b/u,
  },
  supposes: /\b(?:if|what happens|suppose|in case|would|could i|when i)\b/u,
  denies: /\b(?:not|no|never|without|isn't|aren't|don't|doesn't|can't|cannot|won't|didn't|haven't|hasn't|nothing|neither)\b/u,
};
