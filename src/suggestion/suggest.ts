import type { EntityRef } from '../domain/entity.js';
import { inLanguage } from '../domain/in-language.js';
import type { Language } from '../domain/language.js';
import type { Suggestion } from '../domain/reply.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import { describePath } from './describe-path.js';
import { fetchNeighbourhood } from './fetch-neighbourhood.js';
import type { NeighbourReader } from './neighbour-reader.js';
import { rankByWalks } from './rank-by-walks.js';
import { strongestPaths } from './strongest-paths.js';

/** What was replied and found, and who asks from where: from there related knowledge is looked for. */
export interface SuggestionAnchor {
  /** The FAQ that answered. */
  readonly faq: EntityRef | null;
  /** What the reply or the question is about. */
  readonly entities: readonly EntityRef[];
  /** Other FAQs that were close to the question, with how close. */
  readonly runnersUp: readonly { readonly faq: EntityRef; readonly probability: number }[];
  /** What the place the customer is at is about. */
  readonly place: EntityRef | null;
  /** What the customer has; nothing private. */
  readonly held: readonly EntityRef[];
  /** Ids of FAQs that this conversation has answered. */
  readonly said: readonly string[];
}

export interface SuggestContext {
  readonly language: Language;
  /** ISO-8601 UTC. */
  readonly asOf: string;
  /** Which of these FAQs have an answer for this customer at that moment. */
  readonly withAnswer: (faqIds: readonly string[]) => Promise<ReadonlySet<string>>;
}

export interface SuggestDependencies {
  readonly neighbours: NeighbourReader;
  readonly ontology: OntologyIndex;
}

/** Questions of other domains reach a few hundredths with some FAQ; what is less likely than this is noise. */
const SIMILAR_FROM = 0.1;
/** Where walks start anew, as shares before they are made to sum to 1: what was just spoken of leads, the profile leans. */
const STARTS = { faq: 0.5, entities: 0.3, place: 0.15, held: 0.2, similar: 0.3 } as const;
/** More of what somebody holds is not walked from. */
const MOST_HELD = 4;
/** More is never shown. */
const LIMIT = 20;
/** The nearest of all; nothing suggested is as sure as what was asked for. */
const BEST_SCORE = 0.95;

/** Related knowledge, the nearest first, at most twenty. Four statements at most, whatever the size of the graph. */
export const suggest = async (
  anchor: SuggestionAnchor,
  { language, asOf, withAnswer }: SuggestContext,
  { neighbours, ontology }: SuggestDependencies,
): Promise<readonly Suggestion[]> => {
  const starts = startsOf(anchor);
  if (starts.size === 0) return [];
  const given = anchorNodes(anchor);
  const isFaq = ({ type }: EntityRef): boolean => type === 'Faq';
  const neighbourhood = await fetchNeighbourhood(
    { faqs: given.filter(isFaq), entities: given.filter((node) => !isFaq(node)), asOf },
    neighbours,
  );
  const { nodes } = neighbourhood;
  const ranks = rankByWalks(neighbourhood, starts);
  const spokenOf = new Set([anchor.faq?.id, ...anchor.said, ...[...anchor.entities, ...anchor.held].map(({ id }) => id)]);
  if (anchor.place !== null) spokenOf.add(anchor.place.id);
  const ranked = [...ranks]
    .filter(([id, rank]) => rank > 0 && !spokenOf.has(id))
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, LIMIT);
  const faqIds = ranked.map(([id]) => id).filter((id) => nodes.get(id)?.type === 'Faq');
  const answered = await withAnswer(faqIds);
  const paths = strongestPaths(neighbourhood, starts);
  const held = new Set(anchor.held.map(({ id }) => id));
  const highest = ranked[0]?.[1] ?? 1;
  return ranked.flatMap(([id, rank]): readonly Suggestion[] => {
    const node = nodes.get(id);
    const path = paths.get(id);
    if (node === undefined || path === undefined || (isFaq(node) && !answered.has(id))) return [];
    return [
      {
        id,
        title: inLanguage(node.names, language, id),
        kind: isFaq(node) ? 'FAQ' : 'ENTITY',
        ...describePath(path, { nodes, held, ontology, language }),
        score: Math.round(((BEST_SCORE * rank) / highest) * 1e6) / 1e6,
      },
    ];
  });
};

const anchorNodes = ({ faq, entities, runnersUp, place, held }: SuggestionAnchor): readonly EntityRef[] => {
  const similar = runnersUp.filter(({ probability }) => probability >= SIMILAR_FROM).map((one) => one.faq);
  const all = [...(faq === null ? [] : [faq]), ...similar, ...entities, ...(place === null ? [] : [place]), ...held.slice(0, MOST_HELD)];
  return [...new Map(all.toReversed().map((node) => [node.id, node])).values()].reverse();
};

/** By node; sums to 1. */
const startsOf = ({ faq, entities, runnersUp, place, held }: SuggestionAnchor): ReadonlyMap<string, number> => {
  const starts = new Map<string, number>();
  const add = (id: string, share: number): void => {
    starts.set(id, (starts.get(id) ?? 0) + share);
  };
  if (faq !== null) add(faq.id, STARTS.faq);
  for (const { id } of entities) add(id, STARTS.entities / entities.length);
  if (place !== null) add(place.id, STARTS.place);
  const walkedFrom = held.slice(0, MOST_HELD);
  for (const { id } of walkedFrom) add(id, STARTS.held / walkedFrom.length);
  for (const { faq: similar, probability } of runnersUp) if (probability >= SIMILAR_FROM) add(similar.id, STARTS.similar * probability);
  const total = [...starts.values()].reduce((sum, share) => sum + share, 0);
  return new Map([...starts].map(([id, share]) => [id, share / total]));
};
