import type { Change } from '../domain/change.js';
import { inLanguage, type Language, LANGUAGES, servedLanguageOf } from '../domain/language.js';
import { Problem } from '../domain/problem.js';
import type { SearchHit, SearchInput } from '../domain/search.js';
import { isSmallTalk } from '../domain/small-talk.js';
import { detectLanguage } from '../language/text/detect-language.js';
import { type NormalisedText, normaliseText } from '../language/text/normalise-text.js';
import type { FindResult } from '../retrieval/ranking/find-faqs.js';
import type { ConversationRepository } from '../store/repositories/conversation-repository.js';
import type { EntityRepository } from '../store/repositories/entity-repository.js';
import type { FaqRepository, PublishedFaq } from '../store/repositories/faq-repository.js';
import type { TopicRepository } from '../store/repositories/ontology-repository.js';
import type { RelationRepository } from '../store/repositories/relation-repository.js';
import type { EntityLexicon } from '../understanding/entities/entity-lexicon.js';
import { linkEntities } from '../understanding/entities/link-entities.js';
import type { Spelling, Writing } from '../understanding/spelling/spelling.js';
import { createSearchIndex, type DocumentSources, type WordHit } from './search-index.js';
import { findHighlights, type QueryWord, queryWords } from './search-terms.js';

/** Live search for agents: FAQs by meaning and by words, entities by names and values, in one list. */
export interface Search {
  /**
   * Every hit has a score above 0; the same query gets the same hits in the same order, however many are asked for. Throws `Problem` for filters
   * that name what does not exist.
   */
  search(input: SearchInput): Promise<readonly SearchHit[]>;
  /** Puts in what changes touched. */
  follow(changes: readonly Change[]): Promise<void>;
}

export interface SearchDependencies extends DocumentSources {
  /** FAQs that a normalised question may be after. */
  readonly recognise: (question: { readonly text: string; readonly language: Language }) => Promise<FindResult>;
  readonly lexicon: EntityLexicon;
  readonly spelling: Pick<Spelling, 'meant'>;
  readonly faqs: FaqRepository;
  readonly entities: EntityRepository;
  readonly relations: Pick<RelationRepository, 'findWithOutgoing'>;
  readonly conversations: Pick<ConversationRepository, 'find'>;
  readonly topics: Pick<TopicRepository, 'list'>;
}

const LONGEST_QUERY = 1_000;
/** A hit that only the words find is at most so sure: they may stand anywhere in it. */
const BY_WORDS = 0.8;
/** Words with slips of sound undone, or in pinyin, fit a little less than what is written so. */
const AS_MEANT = 0.9;
/** FAQs that are less likely meant and hold none of the words are not shown. */
const LEAST_PROBABILITY = 0.1;
/** What hangs together with what the customer has, or the conversation was about, moves up by this much of what is missing to 1. */
const NEARNESS = 0.3;

/** A query as typed, or as meant. */
interface Reading {
  readonly words: readonly QueryWord[];
  readonly weight: number;
}

/** How sure something is found: by its meaning or name, and by the words. */
interface Found {
  readonly id: string;
  readonly kind: SearchHit['kind'];
  readonly score: number;
  /** What shows it when no word does. */
  readonly shown: string | null;
}

export const createSearch = (dependencies: SearchDependencies): Search => {
  const index = createSearchIndex({ ...dependencies, ids: () => dependencies.lexicon.ids() });

  const findWords = async (readings: readonly Reading[]): Promise<readonly Found[]> => {
    const hits: (readonly WordHit[])[] = [];
    for (const { words, weight } of readings)
      hits.push((await index.search(words)).map((hit) => ({ ...hit, score: hit.score * weight * BY_WORDS })));
    return best(hits.flat().map((hit) => ({ ...hit, shown: null })));
  };

  const show = (found: Found, title: string, readings: readonly Reading[]): SearchHit => {
    const excerpts = readings.flatMap(({ words, weight }) => {
      const excerpt = index.excerpt(found, words);
      return excerpt === null ? [] : [{ text: excerpt.text, fit: excerpt.fit * weight, words }];
    });
    const [chosen] = excerpts.sort((a, b) => b.fit - a.fit);
    const excerpt = chosen?.text ?? found.shown ?? title;
    return { ...hitOf(found, title), excerpt, highlights: findHighlights(excerpt, chosen?.words ?? []) };
  };

  return {
    follow: (changes) => index.follow(changes),

    async search(input) {
      const { query, kinds, limit } = input;
      if (query.trim() === '') throw new Problem('BAD_INPUT', 'query is empty; give words or a question');
      if (query.length > LONGEST_QUERY) throw new Problem('TOO_LARGE', `query has more than ${String(LONGEST_QUERY)} characters`);
      await checkFilters(input, dependencies);
      const normalised = normaliseText(query);
      const meant = dependencies.spelling.meant(query, normalised);
      const detected = detectLanguage(normalised.text);
      const language = (input.language === null ? null : servedLanguageOf(input.language)) ?? detected ?? 'en';
      const readings = readingsOf(query, normalised, meant);
      const wants = (kind: SearchHit['kind']): boolean => kinds.length === 0 || kinds.includes(kind);

      const [near, byMeaning, byWords] = await Promise.all([
        nearIds(input, dependencies),
        // What is no word misleads the encoder.
        wants('FAQ') ? findByMeaning(meant?.normalised ?? normalised, dependencies) : [],
        findWords(readings),
      ]);
      const named = wants('ENTITY') ? findNamed(query, [normalised, ...(meant === null ? [] : [meant.normalised])], dependencies) : [];
      const found = together([...byMeaning, ...named], byWords).filter(({ kind }) => wants(kind));
      const [faqs, entities] = await Promise.all([
        dependencies.faqs.find(found.flatMap(({ kind, id }) => (kind === 'FAQ' ? [id] : []))),
        dependencies.entities.find(found.flatMap(({ kind, id }) => (kind === 'ENTITY' ? [id] : []))),
      ]);
      return found
        .flatMap((hit) => {
          const [faq, entity] = hit.kind === 'FAQ' ? [faqs.get(hit.id), undefined] : [undefined, entities.get(hit.id)];
          if (faq !== undefined && isWanted(faq, input, dependencies))
            return [{ ...hit, title: inLanguage(faq.titles, language, hit.id), about: [hit.id, ...faq.aboutIds] }];
          // No entity stands under a topic.
          if (entity !== undefined && input.topicIds.length === 0 && isAmong(entity.type, input.entityTypes))
            return [{ ...hit, title: inLanguage(entity.names, language, hit.id), about: [hit.id] }];
          return [];
        })
        .map((hit) => (hit.about.some((id) => near.has(id)) ? { ...hit, score: hit.score + NEARNESS * (1 - hit.score) } : hit))
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
        .slice(0, limit)
        .map((hit) => show(hit, hit.title, readings));
    },
  };
};

/** Filters that name what does not exist are mistakes: nothing, or everything, would be found by them. */
const checkFilters = async (
  { entityTypes, topicIds, language }: SearchInput,
  { ontology: { current }, topics }: SearchDependencies,
): Promise<void> => {
  const types = current.ontology.entityTypes.map(({ id }) => id).filter((id) => !current.privateTypes.includes(id));
  refuseUnknown('entityTypes', entityTypes, types);
  if (topicIds.length > 0)
    refuseUnknown(
      'topicIds',
      topicIds,
      (await topics.list()).map(({ id }) => id),
    );
  if (language !== null && servedLanguageOf(language) === null) refuseUnknown('language', [language], LANGUAGES);
};

const refuseUnknown = (filter: string, given: readonly string[], known: readonly string[]): void => {
  const unknown = given.find((one) => !known.includes(one));
  if (unknown === undefined) return;
  throw new Problem('BAD_INPUT', `filter.${filter}: there is no "${unknown.slice(0, 60)}"; there are ${known.join(', ') || 'none'}`);
};

const isAmong = (type: string | null, types: readonly string[]): boolean => types.length === 0 || (type !== null && types.includes(type));

/** Small talk is looked for by its topic only; of entity types are FAQs about things of them. */
const isWanted = (faq: PublishedFaq, { topicIds, entityTypes }: SearchInput, { lexicon }: Pick<SearchDependencies, 'lexicon'>): boolean =>
  (topicIds.length === 0 ? !isSmallTalk(faq) : topicIds.includes(faq.topicId ?? '')) &&
  (entityTypes.length === 0 || faq.aboutIds.some((id) => isAmong(lexicon.typeOf(id), entityTypes)));

const hitOf = ({ id, kind, score }: Found, title: string): Pick<SearchHit, 'id' | 'kind' | 'score' | 'title'> => ({
  id,
  kind,
  title,
  score,
});

/** As typed; as meant, where slips were undone; as one word, where syllables of pinyin were typed apart. */
const readingsOf = (query: string, normalised: NormalisedText, meant: Writing | null): readonly Reading[] => {
  const isTyping = !/\s$/u.test(query);
  const isApart = /^[a-z]+(?: [a-z]+)+$/u.test(normalised.text);
  return [
    { words: queryWords(normalised.text, isTyping), weight: 1 },
    ...(meant === null ? [] : [{ words: queryWords(meant.normalised.text, isTyping), weight: meant.isSure ? 1 : AS_MEANT }]),
    ...(isApart ? [{ words: queryWords(normalised.text.replaceAll(' ', ''), isTyping), weight: AS_MEANT }] : []),
  ];
};

/** Each thing once, as sure as where it is surest. */
const best = (found: readonly Found[]): readonly Found[] => {
  const byKey = new Map<string, Found>();
  for (const one of found) {
    const known = byKey.get(keyOf(one));
    if (known === undefined || one.score > known.score) byKey.set(keyOf(one), one);
  }
  return [...byKey.values()];
};

/** Meaning and words speak for a thing independently: what neither makes sure, both may. */
const together = (sure: readonly Found[], byWords: readonly Found[]): readonly Found[] => {
  const worded = new Map(byWords.map((hit) => [keyOf(hit), hit]));
  const both = best(sure).map((hit) => ({ ...hit, score: 1 - (1 - hit.score) * (1 - (worded.get(keyOf(hit))?.score ?? 0)) }));
  const known = new Set(both.map(keyOf));
  return [...both, ...byWords.filter((hit) => !known.has(keyOf(hit)))];
};

const keyOf = ({ kind, id }: Pick<Found, 'kind' | 'id'>): string => `${kind} ${id}`;

const nearIds = async (
  { customerId, conversationId }: SearchInput,
  { relations, conversations, ontology }: SearchDependencies,
): Promise<ReadonlySet<string>> => {
  const [profile, conversation] = await Promise.all([
    customerId === null ? null : relations.findWithOutgoing(customerId),
    conversationId === null ? null : conversations.find(conversationId, 1),
  ]);
  if (customerId !== null && profile?.entity.type !== ontology.current.askerType)
    throw new Problem('NOT_FOUND', `no customer has the id "${customerId}"`);
  const spokenOf = conversation?.turns.at(-1)?.reply.understanding.entities.map(({ entity }) => entity.id) ?? [];
  return new Set([...(profile?.relations.map(({ other }) => other.id) ?? []), ...spokenOf]);
};

const findByMeaning = async ({ text }: NormalisedText, { recognise }: SearchDependencies): Promise<readonly Found[]> => {
  const language = detectLanguage(text);
  if (language === null) return [];
  const { candidates } = await recognise({ text, language });
  return candidates
    .filter(({ probability }) => probability >= LEAST_PROBABILITY)
    .map(({ faqId, probability, evidence }) => ({ id: faqId, kind: 'FAQ', score: probability, shown: evidence.phrasing }));
};

const findNamed = (query: string, writings: readonly NormalisedText[], { lexicon }: SearchDependencies): readonly Found[] =>
  best(
    writings.flatMap((writing) =>
      linkEntities(query, writing, lexicon).map(({ entity, score, text }) => ({ id: entity.id, kind: 'ENTITY', score, shown: text })),
    ),
  );
