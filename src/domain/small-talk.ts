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
  | 'REPHRASE';

/** By FAQ id: a convention instead of a stored property, so that editors change what is said and never by chance what is done. */
const ACTIONS: ReadonlyMap<string, SmallTalkAction> = new Map(
  Object.entries({
    'small-talk.person': 'HANDOFF',
    'small-talk.self-harm': 'URGENT_HANDOFF',
    'small-talk.say-again': 'REPEAT',
    'small-talk.do-not-understand': 'REPHRASE',
  }),
);

/** `null`: the answer is all. */
export const smallTalkAction = (faqId: string): SmallTalkAction | null => ACTIONS.get(faqId) ?? null;

export const isSmallTalk = ({ topicId }: { readonly topicId: string | null }): boolean => topicId === SMALL_TALK_TOPIC;
