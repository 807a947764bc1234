import type { EntityRef } from '../domain/entity.js';
import type { Json } from '../domain/json.js';
import type { DialogueState, FocusedEntity } from '../domain/turn.js';

/** How much of the attention is left a turn later. */
export const DECAY = 0.6;
/** Weights of what a turn speaks of; a thing spoken of in several ways has the highest. */
const WEIGHTS = { named: 1, told: 0.9, about: 0.5, mentioned: 0.4 } as const;
/** A reply about more things than this is about none of them in particular. */
const MOST_ABOUT = 3;
/** What was spoken of long ago is forgotten. */
const LEAST = 0.05;
const MOST_REMEMBERED = 12;
const MOST_GIVEN = 20;

/** What a turn adds to the dialogue. */
export interface TurnNews {
  /** What the customer's words name. */
  readonly named: readonly EntityRef[];
  /** What facts were told of. */
  readonly told: readonly EntityRef[];
  /** What the FAQ given is about. */
  readonly about: readonly EntityRef[];
  /** What its answer names. Default: nothing. */
  readonly mentioned?: readonly EntityRef[];
  /** The FAQ given and its topic; `null`: none was. */
  readonly faq: { readonly id: string; readonly topicId: string | null } | null;
  /** Several things that the reply named, in its order. */
  readonly listed: readonly EntityRef[];
  /** What was asked, complete on its own; `null`: the turn asked nothing that can be gone on about. */
  readonly question: string | null;
  readonly toldVariables: Readonly<Record<string, string>>;
  /** `undefined`: the turn told no facts. */
  readonly factMemory: Json | undefined;
}

/** Where a dialogue stands after one more turn. */
export const nextState = (before: DialogueState, news: TurnNews): DialogueState => ({
  focus: focusAfter(before.focus, news),
  topicId: news.faq === null ? before.topicId : news.faq.topicId,
  givenFaqIds: [...before.givenFaqIds, ...(news.faq === null ? [] : [news.faq.id])].slice(-MOST_GIVEN),
  listed: news.listed.length > 1 ? news.listed : before.listed,
  question: news.question ?? before.question,
  told: { ...before.told, ...news.toldVariables },
  // A FAQ changes the subject: what facts were told before is not gone on about.
  factMemory: news.factMemory ?? (news.faq === null ? before.factMemory : null),
});

const focusAfter = (before: readonly FocusedEntity[], { named, told, about, mentioned = [] }: TurnNews): readonly FocusedEntity[] => {
  const spoken = [
    ...named.map((entity): FocusedEntity => ({ entity, weight: WEIGHTS.named, isNamed: true })),
    ...told.map((entity): FocusedEntity => ({ entity, weight: WEIGHTS.told, isNamed: true })),
    ...(about.length > MOST_ABOUT ? [] : about).map((entity): FocusedEntity => ({ entity, weight: WEIGHTS.about, isNamed: false })),
    ...(mentioned.length > MOST_ABOUT ? [] : mentioned).map((entity): FocusedEntity => ({
      entity,
      weight: WEIGHTS.mentioned,
      isNamed: false,
    })),
  ];
  const faded = before.map((focused) => ({ ...focused, weight: focused.weight * DECAY })).filter(({ weight }) => weight >= LEAST);
  const strongest = new Map<string, FocusedEntity>();
  for (const focused of [...spoken, ...faded])
    if (focused.weight > (strongest.get(focused.entity.id)?.weight ?? 0)) strongest.set(focused.entity.id, focused);
  return [...strongest.values()].sort((one, other) => other.weight - one.weight).slice(0, MOST_REMEMBERED);
};
