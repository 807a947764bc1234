import { checkMayContinue, customerIdFor, type Principal } from '../domain/access.js';
import type { Entity, EntityRef } from '../domain/entity.js';
import type { Json } from '../domain/json.js';
import { isLanguage, type Language } from '../domain/language.js';
import { Problem } from '../domain/problem.js';
import type { Calendar } from '../domain/time/calendar.js';
import { type Conversation, type DialogueState, NEW_DIALOGUE, type Turn } from '../domain/turn.js';
import type { ConversationRepository } from '../store/repositories/conversation-repository.js';
import type { EntityRepository } from '../store/repositories/entity-repository.js';
import type { RelatedEntity, RelationRepository } from '../store/repositories/relation-repository.js';
import type { CheckedInput } from './check-ask-input.js';
import { type Choice, readChoice } from './read-choice.js';
import { contextVariables, type VariableRules } from './context-variables.js';

/** Who asks: the customer's node with what leaves it. */
export interface CustomerProfile {
  readonly entity: Entity;
  readonly relations: readonly RelatedEntity[];
}

/** Values that conditions of answers look at: `customer.state`, `customer.HOLDS` (ids), `channel` … */
export type ContextVariables = Readonly<Record<string, Json>>;

/** Everything known about a question before its words are read. */
export interface Situation {
  readonly principal: Principal;
  /** The words as received. */
  readonly question: string;
  readonly conversationId: string | null;
  /** Of the conversation that this id means to who asks; `null`: none given. */
  readonly conversationKey: string | null;
  /** With the turns that may be recalled for who asks. `null`: none given, or not opened yet. */
  readonly conversation: Conversation | null;
  /** Where the dialogue stands. */
  readonly state: DialogueState;
  /** Number of the last turn of the conversation, whoever asked; 0: none yet. */
  readonly turnsSoFar: number;
  /** The turn before this one that may be recalled. */
  readonly lastTurn: Turn | null;
  readonly messageId: string | null;
  readonly customer: CustomerProfile | null;
  readonly channel: string | null;
  readonly scenario: string | null;
  /** What the sender says the question is about. */
  readonly given: readonly EntityRef[];
  /** What the place the customer is at is about: the scenario when it names an entity. */
  readonly place: EntityRef | null;
  /** What the customer holds or asked for, as the profile says. */
  readonly held: readonly EntityRef[];
  readonly language: Language | null;
  /** The language the profile prefers, where it says so. */
  readonly preferredLanguage: Language | null;
  /** The moment asked about, ISO-8601 with the company's offset: its first ten characters are the company's day. */
  readonly asOf: string;
  /** Whether the sender asked for another moment than now. */
  readonly otherTime: boolean;
  /** Whether that moment is past. */
  readonly isPast: boolean;
  /** The option chosen; its entity when it is one. */
  readonly choice: (Choice & { readonly entity: EntityRef | null }) | null;
  readonly maxSuggestions: number;
  readonly variables: ContextVariables;
}

export interface SituateDependencies extends VariableRules {
  readonly conversations: ConversationRepository;
  readonly entities: EntityRepository;
  readonly relations: RelationRepository;
  /** Entity type whose things ask; `null`: none does. */
  readonly askerType: () => string | null;
  readonly privateTypes: () => readonly string[];
  readonly now: () => Date;
  readonly calendar: Calendar;
}

/** The attribute of whoever asks that says in which language they like to be spoken to. */
const LANGUAGE_ATTRIBUTE = 'preferredLanguage';
/** Parts of a path that are looked at, the last first. */
const MOST_PLACES = 4;
/** Turns of the dialogue that are looked at. */
const REMEMBERED_TURNS = 6;

/**
 * Gathers what is known before the words are read: three statements, run at once; a fourth when an option was chosen.
 * Unknown customers and entities are `NOT_FOUND`; another's conversation or profile is `FORBIDDEN`.
 */
export const situate = async (input: CheckedInput, principal: Principal, dependencies: SituateDependencies): Promise<Situation> => {
  const { conversations, entities, relations, askerType, privateTypes, now, calendar } = dependencies;
  const customerId = customerIdFor(principal, input.customerId);
  const places = placesOf(input.scenario);
  const namedIds = [...input.entityIds, ...places];
  const [located, profile, named] = await Promise.all([
    input.conversationId === null ? null : conversations.locate(input.conversationId, REMEMBERED_TURNS, principal),
    customerId === null ? null : relations.findWithOutgoing(customerId),
    entities.find(namedIds),
  ]);
  const whole = located?.conversation ?? null;
  if (whole !== null) checkMayContinue(principal, customerId, whole);
  const conversation = whole === null ? null : rememberedFor(whole, customerId);
  if (customerId !== null && profile?.entity.type !== askerType()) {
    throw new Problem('NOT_FOUND', `no customer has the id "${customerId}"; leave customerId out for an unknown visitor`);
  }
  const given = input.entityIds.map((id) => nameable(id, named.get(id), privateTypes()));
  const place = places.map((id) => named.get(id)).find((entity) => entity !== undefined && !privateTypes().includes(entity.type));
  const asOf = calendar.local(input.asOf ?? now());
  const { question, conversationId, messageId, channel, scenario, language, maxSuggestions } = input;
  const lastTurn = conversation?.turns.at(-1) ?? null;
  const choice = readChoice(input.optionId, question, lastTurn);
  const situation = { customer: profile, channel, scenario, asOf };
  return {
    ...situation,
    principal,
    question,
    conversationId,
    conversationKey: located?.key ?? null,
    conversation,
    lastTurn,
    turnsSoFar: whole?.turns.at(-1)?.number ?? 0,
    state: lastTurn?.state ?? NEW_DIALOGUE,
    messageId,
    given,
    held: (profile?.relations ?? [])
      .map(({ other }) => other)
      .filter(({ type }) => !privateTypes().includes(type))
      .map(reference),
    place: place === undefined ? null : reference(place),
    language,
    preferredLanguage: preferredLanguageOf(profile?.entity),
    otherTime: input.asOf !== null,
    isPast: input.asOf !== null && input.asOf < now().toISOString(),
    choice: choice === null ? null : { ...choice, entity: await chosenEntity(choice, dependencies) },
    maxSuggestions,
    variables: contextVariables(situation, dependencies),
  };
};

const chosenEntity = async ({ kind, id }: Choice, { entities, privateTypes }: SituateDependencies): Promise<EntityRef | null> =>
  kind === 'entity' ? nameable(id, (await entities.find([id])).get(id), privateTypes()) : null;

/** What was told to somebody who was known is not recalled for who does not say who they are. */
const rememberedFor = (conversation: Conversation, customerId: string | null): Conversation => ({
  ...conversation,
  turns: conversation.turns.filter((turn) => turn.customerId === null || turn.customerId === customerId),
});

const nameable = (id: string, entity: Entity | undefined, privateTypes: readonly string[]): EntityRef => {
  if (entity === undefined || privateTypes.includes(entity.type)) throw new Problem('NOT_FOUND', `no entity has the id "${id}"`);
  return reference(entity);
};

const reference = ({ id, type, names }: Entity): EntityRef => ({ id, type, names });

/** A page is named by an id or by a path that ends in one: `app/cards/gold-card`. */
const placesOf = (scenario: string | null): readonly string[] => {
  if (scenario === null) return [];
  const parts = scenario.split('/').filter((part) => part !== '');
  return [...new Set([scenario, ...parts.toReversed()])].slice(0, MOST_PLACES);
};

const preferredLanguageOf = (customer: Entity | undefined): Language | null => {
  const preferred = customer?.attributes[LANGUAGE_ATTRIBUTE];
  return typeof preferred === 'string' && isLanguage(preferred) ? preferred : null;
};
