import type { Change } from '../domain/change.js';
import type { Entity } from '../domain/entity.js';
import { findPlaceholders } from '../domain/faq.js';
import { type Language, LANGUAGES } from '../domain/language.js';
import type { SearchHit } from '../domain/search.js';
import { normaliseText } from '../language/text/normalise-text.js';
import { segmentSentences } from '../language/text/split-words.js';
import { formatValue } from '../ontology/describe-fact.js';
import { displayName, type OntologyIndex } from '../ontology/ontology-index.js';
import { createFieldIndex, type FieldMatch } from '../retrieval/index/word-index.js';
import type { EntityRepository } from '../store/repositories/entity-repository.js';
import type { FaqRepository, PublishedFaq } from '../store/repositories/faq-repository.js';
import type { PhrasingReader } from '../store/repositories/phrasing-reader.js';
import { isHeld, pinyinTerms, type QueryWord, searchTerms } from './search-terms.js';

/** A FAQ or an entity as it is searched. */
interface SearchDocument {
  readonly id: string;
  readonly kind: SearchHit['kind'];
  /** In the order in which they are shown when they fit equally. */
  readonly texts: readonly SearchedText[];
}

interface SearchedText {
  readonly field: SearchedField;
  /** As written. */
  readonly text: string;
}

export interface DocumentSources {
  readonly phrasings: Pick<PhrasingReader, 'publishedPhrasings'>;
  readonly faqs: Pick<FaqRepository, 'find'>;
  readonly entities: Pick<EntityRepository, 'find'>;
  readonly ontology: { readonly current: OntologyIndex };
}

const PAGE = 2_000;

/** FAQs and entities read at once. */
const AT_ONCE = 500;

/** The published ones among these FAQs; `null`: all. */
const readFaqs = async (ids: readonly string[] | null, { phrasings, faqs }: DocumentSources): Promise<readonly SearchDocument[]> => {
  const wordings = new Map<string, SearchedText[]>();
  for (let after: string | null = null; ;) {
    const page = await phrasings.publishedPhrasings(ids, { after, limit: PAGE });
    for (const { faqId, text, isTitle } of page) {
      const known = wordings.get(faqId) ?? [];
      if (isTitle) known.unshift({ field: 'name', text });
      else known.push({ field: 'phrasing', text });
      wordings.set(faqId, known);
    }
    after = page.at(-1)?.id ?? null;
    if (page.length < PAGE) break;
  }
  const found = await inBatches([...wordings.keys()], (some) => faqs.find(some));
  return [...wordings].map(([id, texts]) => ({ id, kind: 'FAQ', texts: [...texts, ...answerTexts(found.get(id))] }));
};

/** Those among these entities that exist and belong to nobody. */
const readEntities = async (
  ids: readonly string[],
  { entities, ontology: { current } }: DocumentSources,
): Promise<readonly SearchDocument[]> => {
  const found = await inBatches(ids, (some) => entities.find(some));
  return [...found.values()]
    .filter(({ type }) => !current.privateTypes.includes(type))
    .map((entity) => ({ id: entity.id, kind: 'ENTITY', texts: [...nameTexts(entity), ...valueTexts(entity, current)] }));
};

const inBatches = async <T>(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): Promise<ReadonlyMap<string, T>> => {
  const all = new Map<string, T>();
  for (let start = 0; start < ids.length; start += AT_ONCE)
    for (const [id, one] of await read(ids.slice(start, start + AT_ONCE))) all.set(id, one);
  return all;
};

const answerTexts = (faq: PublishedFaq | undefined): readonly SearchedText[] =>
  (faq?.answers ?? []).flatMap(({ text, language }) =>
    sentencesOf(withoutPlaceholders(text), language).map((sentence) => ({ field: 'value', text: sentence })),
  );

const nameTexts = ({ names, aliases }: Entity): readonly SearchedText[] =>
  LANGUAGES.flatMap((language) => [...(names[language] === undefined ? [] : [names[language]]), ...(aliases[language] ?? [])]).map(
    (text) => ({ field: 'name', text }),
  );

const valueTexts = (entity: Entity, ontology: OntologyIndex): readonly SearchedText[] =>
  Object.entries(entity.attributes).flatMap(([id, value]) => {
    const attribute = ontology.attribute(entity.type, id);
    return LANGUAGES.flatMap((language) => {
      const written = formatValue(value, attribute, ontology, language);
      if (written === '') return [];
      const label = displayName(attribute?.names ?? {}, language, id);
      const [first = '', ...others] = sentencesOf(written, language);
      const separator = language === 'zh' ? '：' : ': ';
      return [`${label}${separator}${first}`, ...others].map((text): SearchedText => ({ field: 'value', text }));
    });
  });

const sentencesOf = (text: string, language: Language): readonly string[] =>
  segmentSentences(text, language)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

/** What is filled in from the graph is found there. */
const withoutPlaceholders = (text: string): string =>
  findPlaceholders(text).reduce((rest, placeholder) => rest.replace(placeholder.text, '…'), text);

/** Titles and names; what customers say; answers and attribute values. */
export type SearchedField = 'name' | 'phrasing' | 'value';

export interface WordHit {
  readonly id: string;
  readonly kind: SearchHit['kind'];
  /** How well it fits the words, 0..1. */
  readonly score: number;
}

export interface Excerpt {
  /** As written. */
  readonly text: string;
  /** How well it fits the words, 0..1. */
  readonly fit: number;
}

/** Published FAQs and entities of no person by all their words. Derived from the graph, in memory; follows it. */
export interface SearchIndex {
  /** Puts in what changes touched. */
  follow(changes: readonly Change[]): Promise<void>;
  /** Best first, equal ones by id. Read from the graph at the first search. */
  search(words: readonly QueryWord[]): Promise<readonly WordHit[]>;
  /** The text of a FAQ or entity that fits the words best; `null`: none of them does. */
  excerpt(hit: Pick<WordHit, 'id' | 'kind'>, words: readonly QueryWord[]): Excerpt | null;
}

/** How well a word fits that is found there: who names a thing looks for it, an answer may only mention it. */
const FIT = { name: 1, phrasing: 0.8, pinyin: 0.8, value: 0.6 } as const;
/** Looked at by words; how many are shown must not change which come first. */
const MOST_HITS = 300;
/** Part of a word hit's score that BM25 decides: among those that hold as much of the query, rare words and short texts come first. */
const BM25_PART = 0.2;
/** BM25 at which half of that part is reached. */
const BM25_HALF = 10;
/** Phrasings of one FAQ that may be shown: it may have thousands, of which all are found. */
const MOST_PHRASINGS = 50;

/** A text that may be shown, with what it is found by. */
interface KeptText extends SearchedText {
  readonly terms: readonly string[];
}

export const createSearchIndex = ({
  ids,
  ...sources
}: DocumentSources & {
  /** Entities that exist and belong to nobody. */
  readonly ids: () => readonly string[];
}): SearchIndex => {
  let index = createFieldIndex(FIT);
  let documents = new Map<string, Pick<WordHit, 'id' | 'kind'> & { readonly texts: readonly KeptText[] }>();
  let built: Promise<void> | null = null;

  const put = (document: SearchDocument): void => {
    const key = keyOf(document);
    const terms = { name: new Set<string>(), phrasing: new Set<string>(), value: new Set<string>(), pinyin: new Set<string>() };
    const texts: KeptText[] = [];
    let phrasings = 0;
    for (const { field, text } of document.texts) {
      const normalised = normaliseText(text).text;
      const own = searchTerms(normalised);
      const typed = field === 'name' ? pinyinTerms(normalised) : [];
      for (const term of own) terms[field].add(term);
      for (const term of typed) terms.pinyin.add(term);
      if (field === 'phrasing') phrasings += 1;
      if (field !== 'phrasing' || phrasings <= MOST_PHRASINGS) texts.push({ field, text, terms: [...own, ...typed] });
    }
    index.put(key, { name: [...terms.name], phrasing: [...terms.phrasing], value: [...terms.value], pinyin: [...terms.pinyin] });
    documents.set(key, { id: document.id, kind: document.kind, texts });
  };

  const replace = (kind: SearchHit['kind'], touched: readonly string[], found: readonly SearchDocument[]): void => {
    for (const id of touched) {
      index.remove(keyOf({ kind, id }));
      documents.delete(keyOf({ kind, id }));
    }
    found.forEach(put);
  };

  const build = async (): Promise<void> => {
    const all = [await readFaqs(null, sources), await readEntities(ids(), sources)].flat();
    index = createFieldIndex(FIT);
    documents = new Map();
    all.forEach(put);
  };

  /** Failures are tried again at the next search. */
  const ready = (): Promise<void> =>
    (built ??= build().catch((error: unknown) => {
      built = null;
      throw error;
    }));

  return {
    async follow(changes) {
      if (built === null || changes.length === 0) return;
      await ready();
      if (changes.some(({ kind }) => kind === 'ONTOLOGY')) {
        // Another ontology may have made types private or public, or call values otherwise.
        built = null;
        await ready();
        return;
      }
      const touched = (kind: Change['kind']): readonly string[] => [
        ...new Set(changes.filter((change) => change.kind === kind).flatMap((change) => change.ids)),
      ];
      const [faqIds, entityIds] = [touched('FAQ'), touched('ENTITY')];
      if (faqIds.length > 0) replace('FAQ', faqIds, await readFaqs(faqIds, sources));
      if (entityIds.length > 0) replace('ENTITY', entityIds, await readEntities(entityIds, sources));
    },

    async search(words) {
      await ready();
      if (words.length === 0) return [];
      return index
        .search(words, MOST_HITS)
        .flatMap((match): readonly WordHit[] => {
          const document = documents.get(match.id);
          return document === undefined ? [] : [{ id: document.id, kind: document.kind, score: scoreOf(match, words) }];
        })
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    },

    excerpt(hit, words) {
      let best: Excerpt | null = null;
      for (const { field, text, terms } of documents.get(keyOf(hit))?.texts ?? []) {
        const held = words.reduce((sum, word) => sum + (isHeld(word, terms) ? word.weight : 0), 0);
        const fit = held * FIT[field];
        if (fit > (best?.fit ?? 0)) best = { text, fit };
      }
      return best;
    },
  };
};

const keyOf = ({ kind, id }: Pick<SearchDocument, 'kind' | 'id'>): string => `${kind} ${id}`;

/** How much of the query a document holds, each word where it fits best, and a little of BM25. */
const scoreOf = ({ fieldsOf, score }: FieldMatch<keyof typeof FIT>, words: readonly QueryWord[]): number => {
  const held = words.reduce((sum, { forms, prefix, weight }) => {
    const fits = [...fieldsOf].flatMap(([term, fields]) => {
      const isWhole = forms.includes(term);
      if (!isWhole && (prefix === null || !term.startsWith(prefix))) return [];
      const completeness = isWhole ? 1 : Math.sqrt((prefix?.length ?? 0) / term.length);
      return fields.map((field) => FIT[field] * completeness);
    });
    return sum + weight * Math.max(0, ...fits);
  }, 0);
  return Math.min(1, held) * (1 - BM25_PART + (BM25_PART * score) / (score + BM25_HALF));
};
