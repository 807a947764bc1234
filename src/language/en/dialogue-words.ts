import type { AnswerKindPatterns, DialogueActCues, PersonRequestCues } from '../dialogue-words.js';

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

const REPLY =
  "(?:that|it|this|you|the answer|your answer|your reply|that answer|what you mean|what you're saying|any of (?:that|it|this)|a word)";

/** "hi" may go on without a comma, "morning" may not: "morning opening hours" is no greeting. */
const GREETING =
  /^[\s,.!?~:;-]*(?:(?:hi+|hello+|helo|hallo|hey+|hiya|howdy|yo|greetings|good (?:morning|afternoon|evening|day))(?: (?:there|again|all|team|everyone|guys|folks|mate|sir|madam|bot|assistant|support))*(?=[\s,.!?~:;]|$)|(?:morning|afternoon|evening)(?: all)?(?=[,.!~]|$)|(?:how are you(?: doing)?(?: today)?|(?:i )?hope (?:you're|you are|all is|this finds you) (?:doing )?well|nice to meet you)(?=[,.!?]|$)|(?:just )?(?:a |one )?quick (?:question|one)(?=[,.!?:-]|$)|(?:i have|i've got|i got|got) (?:a|one|another)(?: quick)? question(?: for you)?(?=[,.!?:-]|$)|(?:can|could|may) i ask (?:you )?(?:something|a question|sth)(?=[,.!?:-]|$))/u;

export const EN_DIALOGUE_ACTS: DialogueActCues = {
  greeting: GREETING,
  lead: /^(?:please|pls|plz|sorry|excuse me|um+|erm?|hmm+|well|oh|ah|so|and|but|actually|just|i mean|(?:can|could|would|will) you|(?:can|could) i|i(?:'d| would) like (?:you )?to|i (?:want|need) (?:you )?to|ok(?:ay)?|then)(?=[\s,.!?])[\s,.!?]*/u,
  tail: /[\s,.!?]*(?<=[\s,.!?])(?:please|pls|plz|for me|to me|then|mate|man|sir|really|actually|though|at all|thanks|thank you|thx|sorry)$/u,
  accompaniment:
    /^[\s,.!]*(?:okay|ok|great|perfect|good|got it|alright|cool|lovely|brilliant|well|thanks|thank you|thx|please)(?=[\s,.!]|$)/u,
  acts: {
    saysYes:
      /^[\s,.!]*(?:sure thing|of course|absolutely|certainly|definitely|precisely|correct|exactly|indeed|alright|all right|affirmative|perfect|agreed|right|great|good|fine|true|okay|okey|ok|yes+|yeah?|yea|yep|yup|ya|aye|sure|y|that(?:'s|s| is) (?:it|right|correct|the one|true|fine)|(?:that|this) one|it is|it does|i (?:do|did|am|have|would|think so|agree|guess so)|please(?: do)?|do (?:it|that|so)|go ahead|go for it|sounds good|works for me|why not|by all means|fair enough|you got it|uh[ -]?huh|mm+[ -]?hmm*|mhm+)(?=[\s,.!]|$)/u,
    saysNo:
      /^[\s,.!]*(?:not (?:really|at all|quite|exactly|yet|now|(?:that|this)(?: one)?|it|the one)|never ?mind|never|negative|(?:neither|none)(?: of (?:them|these|those|the above))?|no way|no need|no+|nope|nah?|n|wrong|incorrect|false|that(?:'s|s| is) (?:wrong|incorrect|not (?:it|right|correct|the one))|i (?:don't|dont|do not) (?:think so|want (?:it|that|to)|need (?:it|that))|i (?:don't|dont|do not|didn't|haven't|wouldn't|disagree)|i(?:'m| am) not|it(?:'s| is) not|it (?:isn't|doesn't)|don't|dont|(?:of course|certainly|absolutely|definitely) not|forget (?:it|that)|cancel that|leave it)(?=[\s,.!]|$)/u,
    asksToRepeat: new RegExp(
      `^(?:(?:say|tell me|type|send|write|post|explain|go over) ?(?:that|it|this|me that)?(?: to me)? (?:again|once more|one more time|another time)|repeat(?: (?:that|it|this|yourself|the last (?:bit|part|one|answer|message)|your (?:last )?(?:answer|message)|what you (?:just )?said))?(?: again| once more)?|(?:once|one) more(?: time)?|again|come again|pardon(?: me)?|i beg your pardon|what(?:'s| is| was)? that(?: again)?|what(?: did)? you (?:just )?(?:say|said)|what did you (?:just )?say(?: again)?|i (?:didn't|did not|couldn't|could not) (?:catch|hear|see|read|get) (?:that|it|you)|(?:i )?missed that|what|wat|you what)$`,
      'u',
    ),
    asksForMoreDetail: new RegExp(
      `^(?:(?:give me |get |have |see |know |need |want |show me |tell me |send me |any |some )*(?:the |a bit |a little |little |some |any )*(?:(?:more|further|additional|extra|full|exact)(?: (?:specific|precise))? ?(?:details?|info|information|specifics|explanation|about (?:it|that|this))?|(?:details|specifics))(?: (?:on|about|of) (?:it|that|this))?|(?:tell me|say|know|explain|hear|read|learn|show me|go) (?:a (?:bit|little) )?(?:some )?more(?: about (?:it|that|this))?|elaborate(?: on (?:it|that|this))?|expand(?: on (?:it|that|this))?|(?:explain |describe |tell me )?(?:it |that |this )?in (?:more |greater |full |further )?(?:detail|depth)|be more (?:specific|precise|detailed|exact)|(?:a )?(?:longer|fuller|more detailed) (?:answer|explanation|version)|go (?:on|into (?:more )?detail)|carry on|continue|keep going|what else|anything else(?: i should know| about (?:it|that|this))?|is (?:that|there) (?:all|more)|how exactly|in what way|meaning\\?)$`,
      'u',
    ),
    doesNotUnderstand: new RegExp(
      `^(?:(?:i )?(?:still |really |just |honestly )*(?:do not|don't|dont|did not|didn't|didnt|cannot|can't|cant)(?: really| quite| fully)? (?:understand|get|follow|see what you mean)(?: ${REPLY})?|(?:i have |i've )?no idea what (?:that|this|you)(?: means?| mean|'re talking about| are talking about| are saying)|not (?:really |very |quite |so )?(?:clear|following|getting (?:it|that))|(?:that|this|it|your answer)(?:'s| is| was)? (?:still )?(?:confusing|not (?:very |really )?clear|unclear|too (?:complicated|complex|long|technical)|confusing me|gibberish|over my head)|(?:i'm|i am|im)(?: still| so| really| totally| a bit)? (?:confused|lost|not following|not sure what (?:that|this|you) means?)|(?:(?:that|this|it) )?(?:makes?|made) no sense(?: to me)?|(?:that|this|it) (?:doesn't|does not|didn't|doesnt) make (?:any )?sense(?: to me)?|what (?:do|did) (?:you|u) mean(?: by (?:that|this|it))?|what(?:'s| is| does) (?:that|this|it|all that|all this)(?: even| supposed to)? mean|meaning what|huh|eh|confused|you(?:'ve| have)? lost me|explain(?: (?:that|it|this|yourself))?|(?:explain|say|put|phrase|tell me) (?:that |it |this )?(?:(?:more |a bit )?(?:simply|simpler|clearer|clearly|differently|another way)|in (?:a )?(?:other|simple|simpler|plain|different|normal|layman's|easy)(?: (?:words|english|terms|way))?)|(?:in )?(?:plain|simple) (?:english|words)|simpler|rephrase(?: (?:that|it))?|eli5|too complicated|clarify(?: (?:that|it|this))?)$`,
      'u',
    ),
    thanks:
      /^[\s,.!]*(?:(?:many |big |a million )?(?:thanks|thank (?:you|u|ya)|thx|thnks|tks|ty|tysm|cheers|ta|much appreciated|(?:i )?appreciate (?:it|that|your help))(?: (?:so|very) much| a (?:lot|bunch|million|ton)| again| anyway| mate| indeed)?(?: for (?:the|your|all|that|this)(?: \w+){0,3})?(?: that (?:helps|helped))?)(?=[\s,.!]|$)/u,
    saysGoodbye:
      /^[\s,.!]*(?:bye+(?: ?bye+)*|good ?bye|see (?:you|ya|u)(?: (?:later|soon|around|tomorrow))?|cya|so long|farewell|good ?night|have a (?:nice|good|great|lovely) (?:day|one|evening|night|weekend)|take care|(?:talk|speak) to you later|ttyl|(?:that's|thats|that is|that'll be|that was) (?:all|it for (?:now|today)|everything)(?: (?:for (?:now|today)|i (?:need(?:ed)?|wanted)(?: to know)?))?|nothing (?:else|more)|no (?:more|other|further) questions|i'm (?:done|all set)(?: here)?|(?:i )?(?:gotta|have to|must|need to) (?:go|run|leave)|(?:i'm|i am) (?:off|leaving))(?=[\s,.!]|$)/u,
  },
  mentions: {
    thanks:
      /(?<![\p{L}'])(?:thanks|thank (?:you|u|ya)|thankyou|thx|thnks|tks|ty|tysm|tyvm|cheers|ta|much obliged|(?:i |really |much )?appreciate(?:d| it| that| your| you)|bless you|(?:you(?:'ve| have)? been|that(?:'s| was| is)|so|very|most) (?:very |so |most |really |such a |a (?:great |big |real )?)?(?:helpful|kind|patient|help|star|lifesaver|legend))(?![\p{L}'])/u,
    saysGoodbye:
      /(?<![\p{L}'])(?:bye+(?:[ -]?bye+)?|good ?bye|cheerio|ta[ -]?ra|toodle[ -]?oo|see (?:you|ya)(?: (?:later|soon|around|tomorrow))?|cya|farewell|good ?night|have a (?:nice|good|great|lovely) (?:day|one|evening|night|weekend)|take care|ttyl|laters|(?:i(?:'m| am)|im) (?:off|done)(?: now| then| here)?|that(?:'s| is|ll be|'ll be|s) (?:all|it|everything)|(?:gotta|got to|have to|must) (?:go|run|dash))(?![\p{L}'])/u,
  },
};
