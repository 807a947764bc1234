import { inLanguage } from '../domain/in-language.js';
import type { Language } from '../domain/language.js';
import { isLanguage } from '../domain/language.js';
import type { Principal } from '../domain/principal.js';
import { Problem } from '../domain/problem.js';
import type { SearchHit, SearchInput } from '../domain/search.js';
import { isSmallTalk } from '../domain/small-talk.js';
import type { PublishedFaq } from '../store/faq-repository.js';
import { detectLanguage } from '../text/detect-language.js';
import { normaliseText } from '../text/normalise-text.js';
import { linkEntities } from '../understanding/link-entities.js';
import type { AskDependencies } from './ask-dependencies.js';
import { recognise } from './recognise.js';

const LONGEST_QUERY = 1_000;
/** An entity whose name holds the words, but is not them. */
const PART_OF_NAME = 0.5;
/** Looked at, however few are shown: how many are asked for must not change which come first. */
const ENTITIES = 100;
/** What hangs together with what the customer has, or the conversation was about, moves up by this much of what is missing to 1. */
const NEARNESS = 0.3;

/** FAQs, by meaning and words, and entities, by name, in one list. Four statements at most. */
export const search = async (input: SearchInput, _principal: Principal, dependencies: AskDependencies): Promise<readonly SearchHit[]> => {
  const { query, limit } = input;
  if (query.trim() === '') throw new Problem('BAD_INPUT', 'query is empty; give words or a question');
  if (query.length > LONGEST_QUERY) throw new Problem('TOO_LARGE', `query has more than ${String(LONGEST_QUERY)} characters`);
  const normalised = normaliseText(query);
  const detected = detectLanguage(normalised.text);
  const language = isLanguage(input.language) ? input.language : (detected ?? 'en');
  const wants = (kind: SearchHit['kind']): boolean => input.kinds.length === 0 || input.kinds.includes(kind);

  const [near, faqHits, entityHits] = await Promise.all([
    nearIds(input, dependencies),
    wants('FAQ') && detected !== null ? findFaqs(normalised.text, detected, input, dependencies) : [],
    wants('ENTITY') ? findEntities(input, normalised, language, dependencies) : [],
  ]);
  return [...faqHits, ...entityHits]
    .map(({ about, ...hit }) => (about.some((id) => near.has(id)) ? { ...hit, score: hit.score + NEARNESS * (1 - hit.score) } : hit))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
};

/** A hit with the entities it is about. */
type Found = SearchHit & { readonly about: readonly string[] };

const nearIds = async (
  { customerId, conversationId }: SearchInput,
  { relations, conversations, askerType }: AskDependencies,
): Promise<ReadonlySet<string>> => {
  const [profile, conversation] = await Promise.all([
    customerId === null ? null : relations.findWithOutgoing(customerId),
    conversationId === null ? null : conversations.find(conversationId, 1),
  ]);
  if (customerId !== null && profile?.entity.type !== askerType()) throw new Problem('NOT_FOUND', `no customer has the id "${customerId}"`);
  const spokenOf = conversation?.turns.at(-1)?.reply.understanding.entities.map(({ entity }) => entity.id) ?? [];
  return new Set([...(profile?.relations.map(({ other }) => other.id) ?? []), ...spokenOf]);
};

const findFaqs = async (
  text: string,
  language: Language,
  { topicIds }: SearchInput,
  { faqs, ...dependencies }: AskDependencies,
): Promise<readonly Found[]> => {
  const { candidates } = await recognise({ text, language }, dependencies);
  const found = await faqs.find(candidates.map(({ faqId }) => faqId));
  const isWanted = (faq: PublishedFaq): boolean => (topicIds.length === 0 ? !isSmallTalk(faq) : topicIds.includes(faq.topicId ?? ''));
  return candidates.flatMap(({ faqId, probability, evidence }): readonly Found[] => {
    const faq = found.get(faqId);
    if (faq === undefined || !isWanted(faq)) return [];
    return [
      {
        id: faqId,
        kind: 'FAQ',
        title: inLanguage(faq.titles, language, faqId),
        score: probability,
        excerpt: evidence.phrasing,
        about: [faqId, ...faq.aboutIds],
      },
    ];
  });
};

const findEntities = async (
  { query, entityTypes }: SearchInput,
  normalised: ReturnType<typeof normaliseText>,
  language: Language,
  { entities, lexicon, privateTypes }: AskDependencies,
): Promise<readonly Found[]> => {
  const named = linkEntities(query, normalised, lexicon).map(({ entity, score, text }) => ({ entity, score, excerpt: text }));
  const partly = await entities.list({ types: entityTypes, hidden: privateTypes(), text: query.trim(), after: '', limit: ENTITIES });
  const all = [
    ...named,
    ...partly.map((entity) => ({ entity, score: PART_OF_NAME, excerpt: inLanguage(entity.names, language, entity.id) })),
  ];
  const unique = new Map(all.toReversed().map((hit) => [hit.entity.id, hit]));
  return [...unique.values()]
    .filter(({ entity }) => entityTypes.length === 0 || entityTypes.includes(entity.type))
    .map(({ entity, score, excerpt }) => ({
      id: entity.id,
      kind: 'ENTITY',
      title: inLanguage(entity.names, language, entity.id),
      score,
      excerpt,
      about: [entity.id],
    }));
};
