import type { EntityRef } from '../domain/entity.js';
import { LANGUAGES, type Language } from '../domain/language.js';
import type { Principal } from '../domain/principal.js';
import { Problem } from '../domain/problem.js';
import type { Suggestion } from '../domain/reply.js';
import type { Conversation } from '../domain/turn.js';
import { suggest, type SuggestionAnchor } from '../suggestion/suggest.js';
import type { AskDependencies } from './ask-dependencies.js';

/** Knowledge near a FAQ, an entity or a conversation; `null` when nothing that may be seen has this id. */
export const relate = async (
  to: string,
  customerId: string | null,
  limit: number,
  principal: Principal,
  dependencies: AskDependencies,
): Promise<readonly Suggestion[] | null> => {
  const { faqs, entities, conversations, relations, privateTypes, now } = dependencies;
  const [faq, entity, conversation, profile] = await Promise.all([
    faqs.find([to]),
    entities.find([to]),
    conversations.find(to, 1),
    customerId === null ? null : relations.findWithOutgoing(customerId),
  ]);
  if (customerId !== null && profile === null) throw new Problem('NOT_FOUND', `no customer has the id "${customerId}"`);
  const anchor = anchorOf(faq.get(to), entity.get(to), visible(conversation, principal), privateTypes());
  if (anchor === null) return null;
  const language = languageOf(faq.get(to)?.titles ?? {}, conversation);
  const near = await suggest(anchor, { language, asOf: now().toISOString() }, { ...dependencies, ontology: dependencies.ontology.current });
  const held = new Set(profile?.relations.map(({ other }) => other.id));
  // What hangs together with something the customer has comes first.
  const isNear = ({ id, path }: Suggestion): boolean =>
    held.has(id) || path.some(({ subject, object }) => held.has(subject.id) || (object !== null && held.has(object.id)));
  return [...near.filter(isNear), ...near.filter((suggestion) => !isNear(suggestion))].slice(0, limit);
};

const anchorOf = (
  faq: { readonly id: string; readonly titles: EntityRef['names']; readonly publishedVersion: number | null } | undefined,
  entity: EntityRef | undefined,
  conversation: Conversation | null,
  privateTypes: readonly string[],
): SuggestionAnchor | null => {
  if (faq !== undefined && faq.publishedVersion !== null)
    return { faq: { id: faq.id, type: 'Faq', names: faq.titles }, entities: [], runnersUp: [] };
  if (entity !== undefined && !privateTypes.includes(entity.type)) return { faq: null, entities: [entity], runnersUp: [] };
  const reply = conversation?.turns.at(-1)?.reply;
  if (reply === undefined) return null;
  const answered = reply.kind === 'answer' && reply.faqId !== null ? { id: reply.faqId, type: 'Faq', names: {} } : null;
  return {
    faq: answered,
    entities: reply.understanding.entities.map(({ entity: { id, type, names } }) => ({ id, type, names })),
    runnersUp: [],
  };
};

const visible = (conversation: Conversation | null, principal: Principal): Conversation | null => {
  if (conversation === null) return null;
  if (principal.role === 'customer') return conversation.customerId === principal.customerId ? conversation : null;
  if (principal.role === 'bot') return conversation.openedBy === principal.subject ? conversation : null;
  return conversation;
};

const languageOf = (titles: EntityRef['names'], conversation: Conversation | null): Language =>
  conversation?.language ?? LANGUAGES.toReversed().find((language) => titles[language] !== undefined) ?? 'en';
