import type { Conversation } from '../domain/turn.js';
import { checkMayContinue, customerIdFor } from '../domain/access.js';
import { NEW_DIALOGUE } from '../domain/dialogue-state.js';
import type { Entity, EntityRef } from '../domain/entity.js';
import type { Principal } from '../domain/principal.js';
import { isLanguage, type Language } from '../domain/language.js';
import { Problem } from '../domain/problem.js';
import type { ConversationRepository } from '../store/conversation-repository.js';
import type { EntityRepository } from '../store/entity-repository.js';
import type { RelationRepository } from '../store/relation-repository.js';
import type { Calendar } from '../time/calendar.js';
import type { CheckedInput } from './check-ask-input.js';
import { contextVariables, type VariableRules } from './context-variables.js';
import { readChoice, type Choice } from './read-choice.js';
import type { Situation } from './situation.js';

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
