import type { Entity } from '../domain/entity.js';
import { findPlaceholders } from '../domain/faq.js';
import { LANGUAGES } from '../domain/language.js';
import type { SearchHit } from '../domain/search.js';
import { formatValue } from '../ontology/describe-fact.js';
import { displayName, type OntologyIndex } from '../ontology/ontology-index.js';
import type { EntityRepository } from '../store/repositories/entity-repository.js';
import type { FaqRepository, PublishedFaq } from '../store/repositories/faq-repository.js';
import type { PhrasingReader } from '../store/repositories/phrasing-reader.js';
import type { SearchedField } from './search-index.js';

/** A FAQ or an entity as it is searched. */
export interface SearchDocument {
  readonly id: string;
  readonly kind: SearchHit['kind'];
  /** In the order in which they are shown when they fit equally. */
  readonly texts: readonly SearchedText[];
}

export interface SearchedText {
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
const SENTENCE = /[^。！？!?\n]+?(?:[。！？!?\n]+|\.(?=\s|$)|$)/gu;

/** The published ones among these FAQs; `null`: all. */
export const readFaqs = async (ids: readonly string[] | null, { phrasings, faqs }: DocumentSources): Promise<readonly SearchDocument[]> => {
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
export const readEntities = async (
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
  (faq?.answers ?? []).flatMap(({ text }) =>
    sentencesOf(withoutPlaceholders(text)).map((sentence) => ({ field: 'value', text: sentence })),
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
      const [first = '', ...others] = sentencesOf(written);
      const separator = language === 'zh' ? '：' : ': ';
      return [`${label}${separator}${first}`, ...others].map((text): SearchedText => ({ field: 'value', text }));
    });
  });

const sentencesOf = (text: string): readonly string[] => (text.match(SENTENCE) ?? []).map((sentence) => sentence.trim()).filter(Boolean);

/** What is filled in from the graph is found there. */
const withoutPlaceholders = (text: string): string =>
  findPlaceholders(text).reduce((rest, placeholder) => rest.replace(placeholder.text, '…'), text);
