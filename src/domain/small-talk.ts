/** FAQs of this topic are small talk: they answer, but are suggested, searched and counted as asked next nowhere. */
export const SMALL_TALK_TOPIC = 'small-talk';

/** What is to be done besides saying the answer, or in its place. */
export type SmallTalkAction =
  /** A person takes over, as if asked for. */
  | 'HANDOFF'
  /** A person takes over at once, and the answer is said with nothing before it: it may tell where help is nearer. */
  | 'URGENT_HANDOFF'
  /** The reply before is said again; the answer is for a dialogue that has none. */
  | 'REPEAT'
  /** The reply before is said in other words or more detail; the answer is for a dialogue that has none. */
  | 'REPHRASE'
  /** What the knowledge is about, its topics, is named after the answer. */
  | 'NAME_TOPICS';

/** By FAQ id: a convention instead of a stored property, so that editors change what is said and never by chance what is done. */
const ACTIONS: ReadonlyMap<string, SmallTalkAction> = new Map(
  Object.entries({
    'small-talk.person': 'HANDOFF',
    'small-talk.self-harm': 'URGENT_HANDOFF',
    'small-talk.say-again': 'REPEAT',
    'small-talk.do-not-understand': 'REPHRASE',
    'small-talk.what-can-you-do': 'NAME_TOPICS',
  }),
);

/** The small talk that replies to an act of dialogue. */
export const FAQ_OF_ACT = {
  isGreetingOnly: 'small-talk.greeting',
  thanks: 'small-talk.thanks',
  saysGoodbye: 'small-talk.goodbye',
  asksToRepeat: 'small-talk.say-again',
  doesNotUnderstand: 'small-talk.do-not-understand',
} as const;

/** `null`: the answer is all. */
export const smallTalkAction = (faqId: string): SmallTalkAction | null => ACTIONS.get(faqId) ?? null;

export const isSmallTalk = ({ topicId }: { readonly topicId: string | null }): boolean => topicId === SMALL_TALK_TOPIC;
