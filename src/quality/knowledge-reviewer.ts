import { conditionVariables } from '../curation/conditions/condition-terms.js';
import type { Change } from '../domain/change.js';
import type { Entity } from '../domain/entity.js';
import { findPlaceholders } from '../domain/faq.js';
import { isJsonObject } from '../domain/json.js';
import { type Language, LANGUAGES } from '../domain/language.js';
import { isSmallTalk } from '../domain/small-talk.js';
import type { KeptVectors } from '../embedding/kept-vectors.js';
import { createUnitReader } from '../facts/reading/units.js';
import { normaliseText } from '../language/text/normalise-text.js';
import type { OntologySource } from '../ontology/ontology-index.js';
import type { PassageIndex } from '../retrieval/index/passage-index.js';
import type { KnowledgeIndex } from '../retrieval/knowledge-index.js';
import type { EntityRepository } from '../store/repositories/entity-repository.js';
import type { FaqRepository, PublishedFaq } from '../store/repositories/faq-repository.js';
import type { EntityLexicon } from '../understanding/entities/entity-lexicon.js';
import { measureLeads } from './leads.js';
import type { Leads, PlacedStatement, ReviewedKnowledge } from './reviewed-knowledge.js';
import { type StatementContext, statementsOfEntity, statementsOfFaq } from './statements/read-statements.js';
import type { Statement } from './statements/statement.js';

/** Keeps what the checks look at up to date with the published knowledge, reading and measuring only what changed. */
export interface KnowledgeReviewer {
  /** @param changes what changed since the last call; `null`: everything is read */
  review(changes: readonly Change[] | null): Promise<ReviewedKnowledge>;
}

export interface ReviewerDependencies {
  readonly faqs: Pick<FaqRepository, 'list' | 'find' | 'phrasings'>;
  readonly entities: Pick<EntityRepository, 'list' | 'find'>;
  readonly ontology: OntologySource;
  readonly knowledge: Pick<KnowledgeIndex, 'find' | 'phrasingsOf'>;
  readonly passages: Pick<PassageIndex, 'of'>;
  readonly lexicon: Pick<EntityLexicon, 'exact'>;
  readonly vectors: Pick<KeptVectors, 'encode' | 'save'>;
  readonly now: () => Date;
  readonly pause: () => Promise<void>;
}

/** FAQs, entities or texts read at once. */
const PAGE = 50;
const ENCODED_AT_ONCE = 16;

export const createKnowledgeReviewer = (dependencies: ReviewerDependencies): KnowledgeReviewer => {
  const { faqs: repository, entities: entityRepository, ontology, knowledge, passages, lexicon, vectors, now, pause } = dependencies;
  const faqs = new Map<string, PublishedFaq>();
  const entities = new Map<string, Entity>();
  const statements = new Map<string, readonly PlacedStatement[]>();
  const leads = new Map<string, readonly Leads[]>();
  const phrasingCounts = new Map<string, Readonly<Record<Language, number>>>();

  const readFaqs = async (ids: readonly string[]): Promise<void> => {
    const [found, phrasings] = [await repository.find(ids), await repository.phrasings(ids)];
    for (const id of ids) {
      const faq = found.get(id);
      if (faq?.publishedVersion == null || isSmallTalk(faq)) {
        for (const kept of [faqs, statements, leads, phrasingCounts]) kept.delete(id);
        continue;
      }
      faqs.set(id, faq);
      const count = (language: Language): number => (phrasings.get(id) ?? []).filter((one) => one.language === language).length;
      phrasingCounts.set(id, { zh: count('zh'), en: count('en') });
    }
    await pause();
  };

  const allFaqIds = async (): Promise<readonly string[]> => {
    const ids: string[] = [];
    for (let page: readonly string[] | null = null; page === null || page.length === PAGE;) {
      page = await repository.list({ statuses: ['PUBLISHED'], topicIds: [], text: '', after: ids.at(-1) ?? '', limit: PAGE });
      ids.push(...page);
    }
    return ids;
  };

  const readEntities = async (ids: readonly string[]): Promise<void> => {
    const found = await entityRepository.find(ids);
    for (const id of ids) {
      const entity = found.get(id);
      if (entity === undefined || ontology.current.privateTypes.includes(entity.type)) {
        entities.delete(id);
        statements.delete(id);
      } else entities.set(id, entity);
    }
  };

  /** Entities that are described by texts, and of those only: there may be very many others. */
  const describedIds = async (): Promise<readonly string[]> => {
    const types = ontology.current.ontology.entityTypes
      .filter((type) => !type.private && type.attributes.some(({ localised }) => localised))
      .map(({ id }) => id);
    const ids: string[] = [];
    for (let page: readonly Entity[] | null = null; types.length > 0 && (page === null || page.length === PAGE);) {
      page = await entityRepository.list({
        types,
        hidden: ontology.current.privateTypes,
        text: '',
        after: page?.at(-1)?.id ?? '',
        limit: PAGE,
      });
      ids.push(...page.map(({ id }) => id));
    }
    return ids;
  };

  const place = async (ownerId: string, read: readonly Statement[]): Promise<void> => {
    const placed: PlacedStatement[] = [];
    for (const language of LANGUAGES) {
      const some = read.filter((statement) => statement.language === language);
      const texts = some.flatMap(({ bareText, bareSentence, title }) => [
        bareText,
        bareSentence,
        `${normaliseText(title).text}: ${bareText}`,
      ]);
      const encoded: Float32Array[] = [];
      for (let at = 0; at < texts.length; at += ENCODED_AT_ONCE) {
        encoded.push(...(await vectors.encode(texts.slice(at, at + ENCODED_AT_ONCE), language)));
        await pause();
      }
      for (const [at, statement] of some.entries()) {
        const [vector, sentenceVector, titledVector] = encoded.slice(3 * at, 3 * at + 3);
        if (vector !== undefined && sentenceVector !== undefined && titledVector !== undefined)
          placed.push({ ...statement, vector, sentenceVector, titledVector });
      }
    }
    statements.set(ownerId, placed);
  };

  const lead = async (ids: Iterable<string>): Promise<void> => {
    for (const id of ids)
      if (faqs.has(id))
        leads.set(id, (await Promise.all(LANGUAGES.map((language) => measureLeads(id, language, { knowledge, pause })))).flat());
  };

  const touched = (changes: readonly Change[], kind: Change['kind']): readonly string[] => [
    ...new Set(changes.filter((change) => change.kind === kind).flatMap(({ ids }) => ids)),
  ];

  return {
    async review(changes) {
      const isAll = changes === null || changes.some(({ kind }) => kind === 'ONTOLOGY');
      if (isAll) for (const kept of [faqs, entities, statements, leads, phrasingCounts]) kept.clear();
      const changedEntities = isAll ? await describedIds() : touched(changes, 'ENTITY');
      const known = isAll ? [] : [...faqs.values()].filter((faq) => referencesOf(faq).some((id) => changedEntities.includes(id)));
      const changedFaqs = isAll ? await allFaqIds() : [...new Set([...touched(changes, 'FAQ'), ...known.map(({ id }) => id)])];
      for (let at = 0; at < changedFaqs.length; at += PAGE) await readFaqs(changedFaqs.slice(at, at + PAGE));
      const referred = changedFaqs.flatMap((id) => referencesOf(faqs.get(id)));
      await readEntities([...new Set([...changedEntities, ...referred])]);

      const context: StatementContext = {
        ontology: ontology.current,
        units: createUnitReader(ontology.current.ontology),
        entities,
        names: lexicon.exact,
      };
      for (const id of changedFaqs) {
        const faq = faqs.get(id);
        if (faq !== undefined) await place(id, statementsOfFaq(faq, context));
      }
      for (const id of new Set([...changedEntities, ...referred])) {
        const entity = entities.get(id);
        if (entity !== undefined && Object.values(entity.attributes).some(isJsonObject))
          await place(id, statementsOfEntity(entity, context));
      }
      await vectors.save();

      await lead(changedFaqs);
      // What leads to them, or did, leads elsewhere now.
      const changed = new Set(changedFaqs);
      const near = new Set(changedFaqs.flatMap((id) => (leads.get(id) ?? []).map(({ to }) => to)));
      for (const [id, all] of leads) if (all.some(({ to }) => changed.has(to))) near.add(id);
      await lead([...near].filter((id) => !changed.has(id)));

      return {
        now: now().toISOString(),
        faqs,
        entities,
        ontology: ontology.current,
        variables: conditionVariables(ontology.current.ontology, ontology.current.askerType),
        statements,
        leads,
        phrasingCounts,
        sentencesOf: (faqId, language) => passages.of(faqId, language),
      };
    },
  };
};

/** Ids of the entities that a FAQ is about, fills its answers from or looks for in their conditions. */
export const referencesOf = (faq: PublishedFaq | undefined): readonly string[] =>
  faq === undefined
    ? []
    : [
        ...faq.aboutIds,
        ...faq.answers.flatMap(({ text, variants, condition }) => [
          ...[text, ...variants].flatMap(findPlaceholders).map(({ entityId }) => entityId),
          ...searchedIds(condition),
        ]),
      ];

/** What stands first where a condition looks for something in a list. */
const searchedIds = (condition: unknown): readonly string[] => {
  if (Array.isArray(condition)) return condition.flatMap(searchedIds);
  if (condition === null || typeof condition !== 'object') return [];
  return Object.entries(condition).flatMap(([operator, argument]: [string, unknown]) => [
    ...(operator === 'in' && Array.isArray(argument) && typeof argument[0] === 'string' ? [argument[0]] : []),
    ...searchedIds(argument),
  ]);
};
