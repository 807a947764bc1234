import { z } from 'zod';
import type { EntityRef } from '../domain/entity.js';
import type { Language } from '../domain/language.js';
import type { Suggestion } from '../domain/reply.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import type { GraphReader } from '../store/graph-store.js';
import { readLocalised } from '../store/localised.js';
import { aboutEntity, followUp, neighbour, sameSubject, similar } from './build-suggestion.js';

/** What was replied and found, from which related knowledge is looked for. */
export interface SuggestionAnchor {
  /** The FAQ that answered. */
  readonly faq: EntityRef | null;
  /** What the reply or the question is about. */
  readonly entities: readonly EntityRef[];
  /** Other FAQs that were close to the question, with how close. */
  readonly runnersUp: readonly { readonly faq: EntityRef; readonly probability: number }[];
}

export interface SuggestDependencies {
  readonly graph: GraphReader;
  readonly ontology: OntologyIndex;
}

/** Questions of other domains reach a few hundredths with some FAQ; what is less likely than this is noise. */
const SIMILAR_FROM = 0.1;
/** Of each kind; more is never shown. */
const LIMIT = 20;

const nearFaqRow = z.object({ id: z.string(), via: z.enum(['NEXT', 'ABOUT']), middle: z.json(), rank: z.number() });
const nearEntityRow = z.object({
  id: z.string(),
  kind: z.enum(['FAQ', 'ENTITY']),
  otherId: z.string(),
  type: z.string(),
  via: z.string(),
  outgoing: z.boolean(),
});

/** Related knowledge, the nearest first, at most twenty; two statements whatever the size of the graph. */
export const suggest = async (
  anchor: SuggestionAnchor,
  { language, asOf }: { readonly language: Language; readonly asOf: string },
  { graph, ontology }: SuggestDependencies,
): Promise<readonly Suggestion[]> => {
  const { faq, entities, runnersUp } = anchor;
  const [nearFaq, nearEntities] = await Promise.all([
    faq === null ? [] : graph.read('suggestion/find-near-faq', { id: faq.id, limit: LIMIT, asOf }),
    entities.length === 0 || ontology.publicRelations.length === 0
      ? []
      : graph.read(
          'suggestion/find-near-entities',
          { ids: entities.map(({ id }) => id), limit: LIMIT, asOf },
          { type: ontology.publicRelations },
        ),
  ]);
  const found: readonly Suggestion[] = [
    ...nearFaq.map((row) => {
      const { id, via, middle, rank } = nearFaqRow.parse(row);
      const other = faqRef(id, readLocalised(row, 'title'));
      return faq === null
        ? null
        : via === 'NEXT'
          ? followUp(faq, other, rank, language)
          : sameSubject(faq, other, entityRef(middle), language);
    }),
    ...nearEntities.map((row) => {
      const { id, kind, otherId, type, via, outgoing } = nearEntityRow.parse(row);
      const self = entities.find((entity) => entity.id === id);
      if (self === undefined) return null;
      const other = { id: otherId, type, names: readLocalised(row, 'name') };
      return kind === 'FAQ' ? aboutEntity(self, other, language) : neighbour(self, other, via, outgoing, ontology, language);
    }),
    ...runnersUp
      .filter(({ probability }) => probability >= SIMILAR_FROM)
      .map(({ faq: other, probability }) => similar(other, probability, language)),
  ].filter((suggestion) => suggestion !== null);
  return best(found, new Set([faq?.id, ...entities.map(({ id }) => id)]));
};

/** The best reason for each; of equal ones the same on every engine, whatever order rows came in. */
const best = (found: readonly Suggestion[], exclude: ReadonlySet<string | undefined>): readonly Suggestion[] => {
  const byId = new Map<string, Suggestion>();
  for (const suggestion of found.toSorted(inOrder)) {
    if (!exclude.has(suggestion.id) && !byId.has(suggestion.id)) byId.set(suggestion.id, suggestion);
  }
  return [...byId.values()].slice(0, LIMIT);
};

const inOrder = (a: Suggestion, b: Suggestion): number => b.score - a.score || compare(a.id, b.id) || compare(a.reason, b.reason);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const faqRef = (id: string, names: EntityRef['names']): EntityRef => ({ id, type: 'Faq', names });

const entityRef = (value: unknown): EntityRef => {
  const properties = z.object({ id: z.string(), type: z.string() }).loose().parse(value);
  return { id: properties.id, type: properties.type, names: readLocalised(properties, 'name') };
};
