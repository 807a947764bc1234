import type { PersonRequestCues } from '../person-request.js';

/** Not a person but something of theirs: "agent fee", "manager's number". */
const OF_A_PERSON =
  "(?![-'’]|(?:'s)? (?:fees?|numbers?|phone|e-?mail|codes?|ids?|hours|lines?|accounts?|rights?|resources|errors?|portal|address|commission|apps?|name|desk|policy|password|level|plans?|settings|role|access|approval|permission|page|team fee|dashboard|login))";
const WORDS_BEFORE =
  '(?:(?:a|an|the|some|any|your|another|one|of|real|live|actual|human|proper|genuine|different|senior|customer|service|support|care|helpline|sales|duty|shift|floor|qualified|fellow|member of) ){0,6}';
/** Always a person. */
const PERSON = `(?:human(?: being)?s?|humans|persons?|people|agents?|representatives?|reps?|operators?|advisers?|advisors?|colleagues?|staff(?: members?)?|managers?|supervisors?|boss|superiors?|team leaders?|customer (?:service|support|care)|support(?: team| staff)?|team members?|employees?|csr)\\b${OF_A_PERSON}`;
/** May be anybody: counts with words that want to talk. */
const SOMEBODY =
  '(?:someone|somebody|anyone|anybody|(?:some|any) ?one)(?! else)\\b(?: real| human| live| in charge| senior| from (?:your|the) (?:team|staff|office|company))*';
const ANYONE = `(?:${WORDS_BEFORE}${PERSON}|${SOMEBODY}|(?:a )?(?:real|human|live) (?:one|person|being|agent))`;
const REAL_SOMEBODY =
  '(?:someone|somebody|anyone|anybody) (?:real|human|live|in charge|senior|who (?:can (?:actually )?(?:help|fix|sort|decide)|knows|is (?:real|human))|from (?:your|the) (?:team|staff|office|company))';
const MACHINE = '(?:chat ?bots?|bots?|robots?|ai|automated \\w+)';
const DETERMINER = '(?:(?:a|an|this|the|your|another|any|some|these|stupid|damn|silly|useless|fucking|bloody) ?){1,4}';
const NO = "(?:don't|do not|dont|won't|will not|wont|not|not going to|refuse to|hate|never|no longer)";
const POLITE =
  "(?:please|pls|plz|ok|okay|just|now|hi|hello|hey|so|and|then|but|right now|instead|here|at once|immediately|asap|thanks|thank you|already|today|for god's sake)";

/** English wishes for a person. */
export const EN_PERSON_REQUEST: PersonRequestCues = {
  ignoresBlanks: false,
  requests: [
    // Nothing but the person.
    new RegExp(`^(?:${POLITE} )*(?:${WORDS_BEFORE}${PERSON}|(?:a )?(?:real|live) (?:one|chat)|${REAL_SOMEBODY})(?: ${POLITE})*$`, 'u'),
    new RegExp(
      `\\b(?:(?:insist on|prefer|rather be|mind|demand) (?:talk|speak|chat)ing|talk|speak|chat|spk|tlk|tlak|converse|complain)(?: directly| live)? (?:to|with) ${ANYONE}`,
      'u',
    ),
    new RegExp(
      `\\b${ANYONE}(?: on the other end| there| here)? (?:that |who )?(?:i|we) (?:can|could|may) (?:talk|speak|chat) (?:to|with)`,
      'u',
    ),
    new RegExp(
      `\\b(?:connect|transfer|pass|switch|hand|put|patch|forward|redirect|escalate|refer)(?:ed|red|ted)?(?: (?:me|us|this|it|my (?:case|issue|problem|chat)))?(?: on| over| through| up| straight)* (?:to|with|on to|onto) ${ANYONE}`,
      'u',
    ),
    /\b(?:escalate (?:this|it|my (?:case|issue|problem|complaint))|hand (?:me|this) over)\b/u,
    new RegExp(`\\b(?:get|give|find|fetch|bring|send) (?:me |us )(?:through to |hold of |on to )?(?:${ANYONE}|${SOMEBODY})`, 'u'),
    new RegExp(
      `\\b(?:get|fetch|bring|call|summon) ${WORDS_BEFORE}(?:human|person|agent|representative|operator|manager|supervisor|boss|superior|team leader)\\b${OF_A_PERSON}(?! (?:to|that|who) (?:sell|buy|represent))`,
      'u',
    ),
    new RegExp(
      `\\b(?:want|need|wanna|prefer|demand|require|would like|'d like|like|rather have|insist on|looking for|ask(?:ed|ing)? for|request(?:ed|ing)?|waiting for|deal with)(?: to (?:see|have|get|reach|contact|deal with|be (?:connected|transferred|put through) (?:to|with)))? (?:${WORDS_BEFORE}(?:human(?: being)?|person|agent|representative|rep|operator|adviser|advisor|manager|supervisor|boss|superior|customer (?:service|support))\\b${OF_A_PERSON}|${REAL_SOMEBODY}|(?:someone|somebody) to (?:call|contact|phone|ring|talk to|speak to|help|look at|look into|explain|sort|fix|deal|take over))`,
      'u',
    ),
    new RegExp(`\\bdeal with ${ANYONE}`, 'u'),
    // A person is to do something.
    new RegExp(
      `\\b(?:can|could|will|would|may|please|have|let|pls|get) (?:please )?(?:(?:a|an|your|the|some|another|one of (?:your|the)) (?:real |live |actual |human )*(?:human(?: being)?|person|agents?|representative|rep|operator|adviser|advisor|manager|supervisor|boss|colleague|people|staff)s?|${REAL_SOMEBODY}) (?:please )?(?:to )?(?:look|help|call|contact|take|handle|check|reply|respond|answer|speak|talk|get|phone|ring|review|deal|assist|sort|step|read|see|join|chat|e-?mail|write|explain)`,
      'u',
    ),
    new RegExp(
      `\\b(?:can|could|will|would|please|have|get|let|need|want) ${SOMEBODY}(?: please)?(?: to)? (?:(?:call|contact|phone|ring|talk to|speak to|speak with|get back to|reply to|answer) (?:me|us)|take (?:this )?over|look (?:at|into) (?:this|it))`,
      'u',
    ),
    new RegExp(
      `\\b(?:is|are|isn't|aren't) there (?:not )?(?:a|an|any|no|some)? ?(?:(?:real|live|actual|human) )*(?:humans?|persons?|people|agents?|real one)\\b(?: (?:there|here|around|available|online|left|i can \\w+(?: to)?|who \\w+.*|at all|working))*$`,
      'u',
    ),
    new RegExp(`\\b(?:help|answers?|reply|response|assistance|advice) (?:from|by) ${WORDS_BEFORE}${PERSON}`, 'u'),
    new RegExp(
      `\\b${WORDS_BEFORE}(?:human|person|agent|representative|manager|supervisor)(?: agent)? (?:is )?(?:needed|required|wanted)(?= please|$)`,
      'u',
    ),
    new RegExp(`\\bput ${WORDS_BEFORE}${PERSON} on\\b`, 'u'),
    new RegExp(`\\bget (?:me|us) (?:.* )?(?:to|through to) ${WORDS_BEFORE}${PERSON}`, 'u'),
    new RegExp(
      `\\bdo you (?:guys |really |actually )?have (?:a|an|any) (?:(?:real|live|actual|human) )*(?:human(?: being)?|person|real one)s?(?: (?:there|around|here|available|i can .*))*$`,
      'u',
    ),
    /^(?:(?:please|pls|just|now|ok|okay|can you|could you) )*(?:transfer|connect|escalate) me(?: (?:please|pls|now|already|at once))*$/u,
    // A call back from whoever it is.
    /^(?:(?:please|pls|just|can you|could you|will you|i want you to) )*(?:call|phone|ring) me(?: back)?(?: (?:please|pls|now|asap|today|at once|instead|on .*))?$/u,
    /^(?:(?:please|pls|just|can you|could you|i want|i need) )*(?:give me )?a call ?back(?: (?:please|pls|now|asap|today))?$/u,
  ],
  refusesMachine: new RegExp(
    `(?<!\\b(?:i'm|i am|im|am) (?=not an? ))\\b(?:${NO}(?: \\w+){0,3} (?:to|with) (?:${DETERMINER} )?(?:${MACHINE}|machines?|computers?|programs?|recordings?)|${NO}(?: (?:want|wanna|need|like))?(?: to see)? (?:${DETERMINER} )?${MACHINE}|no (?:more )?${MACHINE}|stop (?:with )?(?:the|this|your|these) ${MACHINE}|instead of ${DETERMINER} (?:${MACHINE}|machine)|(?:sick|tired|enough) of (?:talking to )?(?:${DETERMINER} )?(?:\\w+ )?(?:${MACHINE}|machines?)|(?:rid|out) of (?:${DETERMINER} )?${MACHINE}|(?:turn|switch) (?:the|this) ${MACHINE} off)\\b(?! (?:to|that)\\b)(?! (?:fees?|licen[sc]e|detection|check|traffic))`,
    'u',
  ),
  negation:
    /\b(?:no need (?:for|to)|(?:don't|do not|dont|doesn't|didn't|needn't|not|never|no longer|without|rather than|instead of|avoid|stop|wouldn't|won't|no)\b(?:(?! (?:want|need|let|get|give|but|please|just|so|connect|transfer)\b(?= (?:me|a|an|to|i)\b))[^,;]){0,40}?)(?: |$)/u,
  question:
    /^(?:(?:hi|hello|and|so|but|ok|okay|please|also|(?:can|could) you (?:please )?(?:tell|explain)(?: me)?|do you know|tell me|i (?:want|need|would like|'d like) to know|i wonder) )*(?:how|what|whats|what's|when|where|which|who|whom)\b(?=.*\b(?:agents?|humans?|person|people|someone|somebody|representatives?|operators?|advis[eo]rs?|managers?|supervisors?|customer (?:service|support|care)|support|staff|call cent(?:re|er)|hotline|helpline)\b)|\b(?:do|does|must|should|would|will|did) (?:i|we|one|you) (?:always |really |first )?(?:have|need|be able)?(?: to)? ?(?:talk|speak|call|contact|see|visit)\b|\b(?:do|does) (?:you|it|this)(?: \w+)? have (?:\w+ )?(?:agents|people|humans|staff|human|live)\b|\b(?:are|is) (?:your |the |there |a )*(?:human |live )*(?:agents?|staff|people|operators?|support|customer service) (?:available |open |there |reachable |online )?(?:at|on|after|before|during|24)\b|\b(?:cost|costs|charge|fee|free)\b.*\b(?:talk|speak|agent|human|person|operator)|\b(?:talk|speak|chat|get|reach|transfer|connect|call)\b.*\b(?:at night|at weekends?|(?:on|over|at) (?:the )?(?:weekends?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|holidays?|bank holidays?)|after hours|out of hours|24\/7|round the clock|in person at|by phone)\b.*\?$/u,
  rhetorical:
    /\b(?:why (?:can't|cant|can i not|won't|wont|don't you|do i have to talk to a (?:bot|machine)|not)|how (?:hard|difficult) (?:is it|can it be)|how many times|what do i have to (?:do|say)|how (?:much longer|long do i have to)|why not|why is (?:it so hard|nobody|no one))\b/u,
  past: /\b(?:(?:i|we) (?:already )?(?:spoke|talked|chatted|called|was|were|had)|yesterday|last (?:time|week|month|night)|the other day|(?:an?|the|your) (?:agent|person|manager|representative|operator) (?:\w+ )?(?:told|said|promised|hung|was|were|did))\b/u,
};
