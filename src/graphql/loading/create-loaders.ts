import DataLoader from 'dataloader';
import { isStaff, type Principal } from '../../domain/access.js';
import type { Entity } from '../../domain/entity.js';
import type { Phrasing, Topic } from '../../domain/faq.js';
import type { HistoryContent } from '../../curation/history/history-reader.js';
import type { Feedback } from '../../domain/feedback.js';
import type { Json } from '../../domain/json.js';
import type { Language } from '../../domain/language.js';
import type { Fact } from '../../domain/reply.js';
import type { PublishedFaq } from '../../store/repositories/faq-repository.js';
import type { StoredRecord } from '../../store/repositories/history-repository.js';
import type { EvidenceTurn } from '../../store/repositories/proposal-repository.js';
import type { Services } from '../context.js';
import { createEntityAccess, type EntityAccess } from '../permissions.js';

/** A FAQ in the version that the one who asks may see: for staff the newest, for others the published one. */
export interface ShownFaq extends PublishedFaq {
  /** Phrasings of a draft; `null`: those in the graph, read when asked for. */
  readonly draftPhrasings: readonly Phrasing[] | null;
}

/** The newest versions, drafts included, in the order of the ids. */
const findNewestFaqs =
  ({ faqs, currentIds }: Pick<Services, 'faqs' | 'currentIds'>) =>
  async (asked: readonly string[]): Promise<readonly (ShownFaq | null)[]> => {
    const ids = asked.map((id) => currentIds.current(id));
    const found = await faqs.find(ids);
    return Promise.all(
      ids.map(async (id) => {
        const faq = found.get(id);
        return faq === undefined ? null : newestOf(faq, faqs);
      }),
    );
  };

/** The graph holds what customers get; a draft beyond that lies in its version's record. */
const newestOf = async (faq: PublishedFaq, faqs: Services['faqs']): Promise<ShownFaq> => {
  const draft = faq.version === faq.publishedVersion ? null : await faqs.version(faq.id, faq.version);
  if (draft === null) return { ...faq, draftPhrasings: null };
  const { phrasings, ...content } = draft.content;
  return { ...faq, ...content, draftPhrasings: phrasings, updatedAt: draft.at };
};

/** The versions customers get, in the order of the ids. */
const findPublishedFaqs =
  ({ faqs, currentIds }: Pick<Services, 'faqs' | 'currentIds'>) =>
  async (asked: readonly string[]): Promise<readonly (ShownFaq | null)[]> => {
    const ids = asked.map((id) => currentIds.current(id));
    const found = await faqs.find(ids);
    return ids.map((id) => {
      const faq = found.get(id);
      if (faq === undefined || faq.publishedVersion === null) return null;
      return { ...faq, version: faq.publishedVersion, status: 'PUBLISHED', submittedVersion: null, scheduled: null, draftPhrasings: null };
    });
  };

/** Entities that the one who asks may see, in the order of the ids. */
const findVisibleEntities =
  ({ entities, currentIds }: Pick<Services, 'entities' | 'currentIds'>, access: EntityAccess) =>
  async (asked: readonly string[]): Promise<readonly (Entity | null)[]> => {
    const ids = asked.map((id) => currentIds.current(id));
    const found = await entities.find(ids);
    return Promise.all(
      ids.map(async (id) => {
        const entity = found.get(id);
        return entity !== undefined && (await access.maySee(entity)) ? entity : null;
      }),
    );
  };

/** Reads of one request, gathered into few statements. What is not there, or not for the one who asks, is `null`. */
export interface Loaders {
  /** For staff the newest version, for others the published one. */
  readonly faq: DataLoader<string, ShownFaq | null>;
  /** The version customers get; for staff the newest one when there is none. */
  readonly servedFaq: DataLoader<string, ShownFaq | null>;
  readonly entity: DataLoader<string, Entity | null>;
  /** Phrasings in the graph, by FAQ. */
  readonly phrasings: DataLoader<string, readonly Phrasing[]>;
  readonly topic: DataLoader<string, Topic | null>;
  /** What things were after changes. */
  readonly historyContent: DataLoader<StoredRecord, Json, number>;
  /** The change before, of the same thing. */
  readonly historyBefore: DataLoader<StoredRecord, StoredRecord | null, number>;
  /** By turn, the oldest first. */
  readonly feedback: DataLoader<string, readonly Feedback[]>;
  /** The turns behind a proposal, the newest first. */
  readonly evidence: DataLoader<string, readonly EvidenceTurn[]>;
  /** What the one who asks may know of an entity that they may see; put into words once a request, however often it is asked for. */
  facts(entity: Entity, language: Language): Promise<readonly Fact[]>;
  readonly entityAccess: EntityAccess;
  /** Forgets what was read; to be called after a change. */
  clear(): void;
}

export interface LoadersDependencies {
  readonly principal: Principal;
  readonly services: Pick<
    Services,
    'faqs' | 'entities' | 'relations' | 'topics' | 'ontology' | 'facts' | 'historyReader' | 'currentIds' | 'feedback' | 'proposals'
  >;
}

export const createLoaders = ({ principal, services }: LoadersDependencies): Loaders => {
  const staff = isStaff(principal);
  const entityAccess = createEntityAccess({ principal, services });
  const published = new DataLoader(findPublishedFaqs(services));
  const newest = new DataLoader(findNewestFaqs(services));
  const servedToStaff = new DataLoader(async (ids: readonly string[]) =>
    Promise.all(ids.map(async (id) => (await published.load(id)) ?? newest.load(id))),
  );
  const faq = staff ? newest : published;
  const servedFaq = staff ? servedToStaff : published;
  const entity = new DataLoader(findVisibleEntities(services, entityAccess));
  const phrasings = new DataLoader(async (ids: readonly string[]) => {
    const found = await services.faqs.phrasings(ids);
    return ids.map((id) => found.get(id) ?? []);
  });
  const topic = new DataLoader(async (ids: readonly string[]) => {
    const topics = new Map((await services.topics.list()).map((item) => [item.id, item]));
    return ids.map((id) => topics.get(id) ?? null);
  });
  const byNumber = { cacheKeyFn: ({ number }: StoredRecord): number => number };
  const historyContent = new DataLoader<StoredRecord, Json, number>(
    async (records) => (await services.historyReader.contents(records)).map(toJson),
    byNumber,
  );
  const historyBefore = new DataLoader<StoredRecord, StoredRecord | null, number>(
    (records) => services.historyReader.previous(records),
    byNumber,
  );
  const feedback = new DataLoader(async (turnIds: readonly string[]) => {
    const found = await services.feedback.findOfTurns(turnIds);
    return turnIds.map((id) => found.get(id) ?? []);
  });
  const evidence = new DataLoader(async (ids: readonly string[]) => {
    const found = await services.proposals.evidence(ids);
    return ids.map((id) => found.get(id) ?? []);
  });
  const told = new Map<string, Promise<readonly Fact[]>>();
  const all = [published, newest, servedToStaff, entity, phrasings, topic, feedback, evidence];
  return {
    faq,
    servedFaq,
    entity,
    phrasings,
    topic,
    historyContent,
    historyBefore,
    feedback,
    evidence,
    facts(entity, language) {
      const key = `${language} ${entity.id}`;
      const facts = told.get(key) ?? services.facts.describe(entity, language).then((all) => visibleFacts(all, entityAccess));
      told.set(key, facts);
      return facts;
    },
    entityAccess,
    clear: () => {
      told.clear();
      for (const loader of all) loader.clearAll();
      historyContent.clearAll();
      historyBefore.clearAll();
    },
  };
};

/** Contents are made of JSON only, which their types do not say. */
const toJson = (content: HistoryContent | null): Json => JSON.parse(JSON.stringify(content)) as Json;

/** Facts of which the one who asks may see both ends: who holds a product is nothing for other customers. */
export const visibleFacts = async (facts: readonly Fact[], access: EntityAccess): Promise<readonly Fact[]> => {
  const visible = await Promise.all(
    facts.map(async ({ subject, object }) => (await access.maySee(subject)) && (object === null || (await access.maySee(object)))),
  );
  return facts.filter((_fact, index) => visible[index]);
};
