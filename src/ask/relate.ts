import type { EntityRef } from '../domain/entity.js';
import { LANGUAGES, type Language } from '../domain/language.js';
import type { Principal } from '../domain/principal.js';
import { Problem } from '../domain/problem.js';
import type { Suggestion } from '../domain/reply.js';
import type { Conversation } from '../domain/turn.js';
import { suggest, type SuggestionAnchor } from '../suggestion/suggest.js';
import { contextVariables } from '../situation/context-variables.js';
import type { AskDependencies } from './ask-dependencies.js';
import { faqsWithAnswer } from './faqs-with-answer.js';
import { heldBy } from './held-by.js';

/** Knowledge near a FAQ, an entity or a conversation; `null` when nothing that may be seen has this id. */
export const relate = async (
  to: string,
  customerId: string | null,
  limit: number,
  principal: Principal,
  dependencies: AskDependencies,
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
