import type { DialogueActCues } from '../dialogue-act.js';

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
