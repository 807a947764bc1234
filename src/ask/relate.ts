import type { Principal } from '../domain/access.js';
import { holds } from '../domain/condition/evaluate-condition.js';
import type { EntityRef } from '../domain/entity.js';
import type { Json } from '../domain/json.js';
import { type Language, LANGUAGES } from '../domain/language.js';
import { Problem } from '../domain/problem.js';
import type { Suggestion } from '../domain/reply.js';
import { isValidAt } from '../domain/time/calendar.js';
import type { Conversation } from '../domain/turn.js';
import { reference } from '../ontology/describe-fact.js';
import { suggest, type SuggestionAnchor } from '../reply/suggestion/suggest.js';
import { contextVariables } from '../situation/context-variables.js';
import type { CustomerProfile, SituateDependencies } from '../situation/situate.js';
import type { FaqRepository } from '../store/repositories/faq-repository.js';
import type { AskDependencies } from './ask-dependencies.js';

/** Which FAQs have an answer in a situation: published, in force, with one whose condition holds. One statement. */
export const faqsWithAnswer = async (
  ids: readonly string[],
  { asOf, variables }: { readonly asOf: string; readonly variables: Readonly<Record<string, Json>> },
  { faqs }: { readonly faqs: FaqRepository },
): Promise<ReadonlySet<string>> => {
  const found = await faqs.answerConditions(ids);
  const isGiven = (id: string): boolean => {
    const faq = found.get(id);
    return (
      faq !== undefined &&
      isValidAt(faq, asOf) &&
      faq.answers.some((answer) => isValidAt(answer, asOf) && holds(answer.condition, variables))
    );
  };
  return new Set(ids.filter(isGiven));
};

/** What a customer is related to, each once. */
export const heldBy = (customer: CustomerProfile | null): readonly EntityRef[] => [
  ...new Map((customer?.relations ?? []).map(({ other }) => [other.id, reference(other)])).values(),
];

/** What finding related knowledge needs. */
type RelatePorts = SituateDependencies & Pick<AskDependencies, 'faqs' | 'neighbours' | 'ontology'>;

/** Knowledge near a FAQ, an entity or a conversation; `null` when nothing that may be seen has this id. */
export const relate = async (
  to: string,
  customerId: string | null,
  limit: number,
  principal: Principal,
  dependencies: RelatePorts,
): Promise<readonly Suggestion[] | null> => {
  const { faqs, entities, conversations, relations, askerType, privateTypes, now, calendar } = dependencies;
  const [faq, entity, { conversation }, profile] = await Promise.all([
    faqs.find([to]),
    entities.find([to]),
    conversations.locate(to, 1, principal),
    customerId === null ? null : relations.findWithOutgoing(customerId),
  ]);
  if (customerId !== null && profile?.entity.type !== askerType()) throw new Problem('NOT_FOUND', `no customer has the id "${customerId}"`);
  const anchor = anchorOf(faq.get(to), entity.get(to), conversation, privateTypes());
  if (anchor === null) return null;
  const language = languageOf(faq.get(to)?.titles ?? {}, conversation);
  const asOf = calendar.local(now());
  const variables = contextVariables({ customer: profile, channel: null, scenario: null, asOf }, dependencies);
  const near = await suggest(
    { ...anchor, held: heldBy(profile) },
    { language, asOf, withAnswer: (ids) => faqsWithAnswer(ids, { asOf, variables: { ...variables, language } }, dependencies) },
    { ...dependencies, ontology: dependencies.ontology.current },
  );
  return near.slice(0, limit);
};

const NOTHING: SuggestionAnchor = { faq: null, entities: [], runnersUp: [], place: null, held: [], said: [] };

const anchorOf = (
  faq: { readonly id: string; readonly titles: EntityRef['names']; readonly publishedVersion: number | null } | undefined,
  entity: EntityRef | undefined,
  conversation: Conversation | null,
  privateTypes: readonly string[],
): SuggestionAnchor | null => {
  if (faq !== undefined && faq.publishedVersion !== null) return { ...NOTHING, faq: { id: faq.id, type: 'Faq', names: faq.titles } };
  if (entity !== undefined && !privateTypes.includes(entity.type)) return { ...NOTHING, entities: [entity] };
  const reply = conversation?.turns.at(-1)?.reply;
  if (reply === undefined) return null;
  const answered = reply.kind === 'answer' && reply.faqId !== null ? { id: reply.faqId, type: 'Faq', names: {} } : null;
  return {
    ...NOTHING,
    faq: answered,
    entities: reply.understanding.entities.map(({ entity: { id, type, names } }) => ({ id, type, names })),
    said: conversation?.turns.at(-1)?.state.givenFaqIds ?? [],
  };
};

const languageOf = (titles: EntityRef['names'], conversation: Conversation | null): Language =>
  conversation?.language ?? LANGUAGES.toReversed().find((language) => titles[language] !== undefined) ?? 'en';
