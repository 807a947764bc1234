import type { DistressCues } from '../distress.js';

const RELATIVE =
  '(?:(?:grand|step)?(?:father|mother|dad|mum|mom|son|daughter|parents?|ma|pa)|husband|wife|partner|spouse|fianc[eé]e?|child|children|kid|baby|brother|sister|twin|friend|uncle|aunt|cousin|nephew|niece|boyfriend|girlfriend|in-law|family member|relative|grandparents?|nan|gran|granny|grandma|grandpa)';
const OWN = `(?:my|our|his|her) (?:\\w+ )?${RELATIVE}`;
const TIMES =
  '(?:twice|thrice|(?:three|four|five|six|ten|\\d+|several|many|multiple|countless|so many|too many|a (?:dozen|hundred|thousand|million)|lots of) times)';

export const EN_DISTRESS: DistressCues = {
  signs: {
    SELF_HARM: [
      /\bkill(?:ing)? (?:myself|himself|herself|themselves|ourselves)\b/u,
      /\b(?:want|wanna|wish|going|gonna|ready|rather|prefer|feel like|hope|might as well)(?: to)?(?: (?:i|just|simply|go and|could|was|were|be))* (?:die|dead|dying)\b(?! (?:of|from|laughing|for))/u,
      /\b(?:commit(?:ting|ted)?|consider(?:ing)?|attempt(?:ing|ed)?|contemplat(?:e|ing)|thinking (?:of|about)|thoughts? of|driv(?:e|ing|en) (?:me|him|her|people) to) suicide\b|\b(?:i'm|i am|im|feel|feeling|been|getting) (?:\w+ )?suicidal\b|\bsuicidal (?:thoughts|feelings)\b/u,
      /\b(?:end(?:ing)?|take|taking) my (?:own )?life\b(?! (?:insurance|cover|savings?|policy|plan))|\bend(?:ing)? it all\b/u,
      /\b(?:no|any|without(?: any)?) (?:reason|point|will)(?: left)? (?:to|in|of) (?:live|living|life|be alive|being alive|go on living)\b/u,
      /\b(?:don't|do not|dont|can't|cannot|cant) (?:(?:want|wanna|bear)(?: to)? )?(?:live|be alive|exist|go on living|be here|wake up)(?: (?:any ?more|any longer|like this))?(?=[,.!?]|$)/u,
      /\b(?:can't|cannot|cant) (?:go on|do this|take (?:it|this)|carry on|keep going) any ?(?:more|longer)\b.*\b(?:life|live|alive|die|dead|pills)\b/u,
      /\bbetter off (?:dead|without me|if i (?:was|were) (?:dead|gone))\b|\b(?:life|it|i)(?: is|'s|'m| am)?(?: not|n't) worth (?:living|being alive)\b/u,
      /\b(?:want|wanna|going|gonna|been|keep|started|about|feel like)(?: to)? (?:cut|hurt|harm|hang)(?:ting|ing)? myself\b|\bself[- ]?harm(?:ing)?\b|\bhang myself\b/u,
      /\b(?:took|taken|swallow(?:ed)?|take) (?:a (?:bunch|lot|bottle|handful|whole \w+)(?: full)? of|too many|all (?:my|the|of my)|\d+)(?: \w+)? (?:pills|tablets)\b|\boverdos(?:ed|ing)\b|\btook an overdose\b/u,
      /\bjump(?:ing)? (?:off|from) (?:a|the|this|that|my) (?:bridge|building|roof|balcony|window|cliff)\b/u,
    ],
    GRIEF: [
      new RegExp(
        `\\b${OWN}(?:,? (?:has|have|had|just|recently|suddenly|sadly|unexpectedly|was|is|were))* (?:died|dead|passed(?: away| on)?|killed|gone forever|deceased)\\b`,
        'u',
      ),
      new RegExp(`\\b(?:lost|buried|burying|losing) ${OWN}(?!'s)\\b`, 'u'),
      new RegExp(`\\b(?:death|loss|passing|funeral|burial) of ${OWN}\\b|\\b${OWN}'s (?:death|funeral|passing|burial)\\b`, 'u'),
      /\b(?:he|she|they)(?:'s|'ve| has| have| just| recently)+ (?:died|passed away)\b|\b(?:has|have|had|just) passed away\b/u,
      /\ba death in (?:the|my|our) family\b|\bin mourning\b|\b(?:i'm|i am|im|we're|we are|still|been) (?:grieving|bereaved|mourning)\b|\bmy late (?:husband|wife|father|mother|partner|son|daughter)\b|\b(?:i'm|i am|recently) (?:a widow|a widower|widowed)\b/u,
    ],
    HARDSHIP: [
      /\b(?:lost|losing|lose) (?:my|his|her|our) (?:jobs?|work|business|home|house|livelihood|income)\b(?! (?:\w+ )?(?:title|description|reference|numbers?|cards?|keys?|address|phone|insurance|details|offer|file|sheet))|\blost everything\b/u,
      /\b(?:i|we|he|she|husband|wife|partner)(?:'ve|'s| have| has| am|'m| are)?(?: just| also| recently| been| being| got| getting| was| were)* (?:fired|sacked|laid off|let go|made redundant|furloughed|evicted)\b(?! up)|\b(?:fired|sacked|dismissed|laid off|evicted) (?:me|us|my (?:husband|wife|partner))\b/u,
      /\b(?:i'm|i am|im|we're|we are|been|became|become|currently|now) (?:still |now |just )?(?:desperate(?! to\b)|unemployed|out of work|out of a job|jobless|homeless|bankrupt|penniless|destitute|seriously ill|very ill|critically ill|terminally ill|disabled now)\b/u,
      new RegExp(
        `\\b(?:(?:i'm|i am|im|been)|${OWN}(?: is|'s| was| has been))(?: still| now| currently| back)? (?:in (?:the )?(?:hospital|icu|intensive care|a coma)|hospitali[sz]ed|seriously ill|very sick|dying|terminally ill|critically ill)\\b(?! (?:to|for)\\b)`,
        'u',
      ),
      new RegExp(
        `\\b(?:i|we|${OWN})(?:'ve|'s| have| has| was| were)?(?: just| been| recently| got)* (?:diagnosed with|got cancer|cancer|a stroke|a heart attack|had a stroke|had a heart attack|leuk\\w+)\\b`,
        'u',
      ),
      /\b(?:can't|cannot|cant|couldn't) (?:make ends meet|feed (?:my|our|the) (?:family|kids|children)|afford (?:food|to eat|to live|rent|groceries|heating))\b/u,
      /\b(?:going|gone|went) through (?:a |my |the )?(?:\w+ )?(?:divorce|hard times?|rough (?:time|patch)|tough times?|difficult times?|hell|chemo\w*)\b|\bhard times\b|\bnowhere (?:else )?to (?:go|turn)\b|\bmy (?:whole )?(?:life|world) (?:is|has|fell|is falling) (?:fallen |fell )?apart\b/u,
      /\b(?:our|my) (?:house|home|flat|apartment|shop) (?:has |was |just |got )*(?:burn(?:t|ed)|flooded|destroyed|caught fire)\b|\b(?:had|in|was in) a (?:serious|bad|terrible|car|road) accident\b/u,
    ],
    REPEATED_FAILURE: [
      /\b(?:second|third|fourth|fifth|sixth|tenth|2nd|3rd|\d+th|umpteenth|hundredth|thousandth|nth) time (?:now|already|today|this (?:week|month|year)|in a row|(?:that )?(?:i|i'm|im|i've|we|we've)\b|(?:asking|contacting|calling|writing|trying|telling|explaining|reporting))/u,
      new RegExp(
        `\\b(?:asked|told|said|explained|tried|called|contacted|written|wrote|reported|complained|messaged|repeated|sent|happened|failed|rejected|crashed)\\b(?:(?! times)[^,.!?]){0,30} ${TIMES}\\b`,
        'u',
      ),
      /\bhow many (?:more )?times (?:(?:do|must|should|will|am) (?:i|we) (?:have to |need to |going to )?(?:say|ask|tell|repeat|explain|call|write|send|report)|(?:have|did) (?:i|we) (?:said|say|asked|ask|told|tell|explained|called))\b/u,
      /\b(?:i|i've|ive|i have|we)(?: \w+)? (?:already (?:asked|told|explained|answered|tried|did|done|sent|said (?:that|so|it|this|no|yes))|just (?:asked|told|explained|answered|said (?:that|so|it|this|no|yes)))\b|\balready (?:told|asked|explained) (?:you|this|that|it|them)\b|\blike i (?:said|told you)|\bas i(?:'ve| have)? (?:already )?(?:said|told you|explained)\b/u,
      /^(?:(?:and|but|no|sorry|nope|it|it's|its|it is|this|that|that's|everything|the \w+(?: \w+)?|my \w+(?: \w+)?|is|i'm|i am|i|we|we're)[\s,.]+)*still (?:not|no|isn't|isnt|aren't|doesn't|doesnt|does not|won't|wont|hasn't|hasnt|haven't|havent|can't|cant|cannot|don't have|nothing|broken|the same|waiting|failing|fails|getting (?:the )?(?:same|error)|stuck|down)\b/u,
      /\b(?:the )?same (?:problem|issue|error|answer|thing|message|reply|response)(?: \w+)? (?:again|every time|each time|over and over|as before|as last time)\b|\bover and over\b|\bagain and again\b|\btime and (?:time )?again\b|\bgoing (?:round |around )?(?:and round )?in circles\b|\b(?:not|yet) again\b(?=[.!? ]*$)/u,
      /\bkeeps? (?:on )?(?:repeating (?:itself|yourself|the same)|saying the same|telling me the same|giving me the same|sending me (?:round|around|back))\b/u,
      /\b(?:nothing|none of (?:it|this|that|them)) (?:\w+ )?(?:works|worked|helps|helped|has worked|has helped|is working)\b(?! (?:better|like|as|faster|without))|\b(?:no ?one|nobody) (?:\w+ )?(?:helps|helped|answers|answered|called(?: me)?|contacted me|wrote back|replies|replied|responds|calls back|called back|cares|gets back|got back)\b|\b(?:didn't|did not|doesn't|does not) (?:help|work)(?: at all)? (?:again|either|this time)\b|\btried everything\b/u,
    ],
  },
  negation: /\b(?:not|never|no|don't|do not|dont|didn't|did not|isn't|wasn't|haven't|hasn't|won't|wouldn't|nobody|without)(?: \w+){0,2} $/u,
  hypothetical:
    /\b(?:what (?:happens|would happen|will happen|if)|in case|suppose|supposing|assuming|hypothetically|just in case|should i ever|(?:if|when|once|after|unless) (?:i|we|you|he|she|they|someone|somebody|a \w+|the \w+|my \w+|one)\b(?:(?! just\b)[^,.]){0,40}\b(?:die|dies|lose|loses|get|gets|become|becomes|fall|falls|am|is|pass|passes)|do you (?:cover|offer|have)|is there (?:a|any)|(?:does|do|will|would|is|are) (?:it|this|the \w+|you|my \w+) (?:cover|pay|include|insure|apply))\b/u,
};
