import type { EntityRef } from '../../domain/entity.js';
import { inLanguage, type Language } from '../../domain/language.js';
import type { Fact, Suggestion } from '../../domain/reply.js';
import { displayName, type OntologyIndex } from '../../ontology/ontology-index.js';
import { fetchNeighbourhood, isOneWay, type Neighbourhood, type NeighbourReader, type Step, weightOf } from './neighbourhood.js';

/** Why something is suggested; `{…}` are names. */
const REASONS: Readonly<Record<Language, Readonly<Record<'next' | 'about' | 'held' | 'similar' | 'join', string>>>> = {
  zh: {
    next: '问过「{from}」之后常问',
    about: '与「{middle}」有关',
    held: '与您持有的「{middle}」有关',
    similar: '与您的问题相近',
    join: '；',
  },
  en: {
    next: 'Often asked after “{from}”',
    about: 'About {middle}',
    held: 'About {middle}, which you have',
    similar: 'Close to your question',
    join: '; ',
  },
};

/** A way from what the situation is about, step by step; `start` is where it begins. */
interface Path {
  readonly start: string;
  readonly steps: readonly Step[];
}

const LONGEST = 3;

/** The strongest way to each node that can be reached in three steps: the one along which most is passed on. Of equal ones that of the first id. */
export const strongestPaths = ({ steps }: Neighbourhood, starts: ReadonlyMap<string, number>): ReadonlyMap<string, Path> => {
  const ways = new Map<string, { to: string; step: Step }[]>();
  const add = (from: string, to: string, step: Step): void => {
    ways.set(from, [...(ways.get(from) ?? []), { to, step }]);
  };
  for (const step of steps) {
    add(step.from, step.to, step);
    if (!isOneWay(step)) add(step.to, step.from, step);
  }
  const best = new Map<string, Path & { readonly strength: number }>();
  for (const [start, strength] of starts) best.set(start, { start, steps: [], strength });
  let frontier = [...starts.keys()].sort();
  for (let length = 1; length <= LONGEST; length += 1) {
    const reached = new Map<string, Path & { readonly strength: number }>();
    for (const from of frontier) {
      const path = best.get(from);
      if (path === undefined) continue;
      const going = ways.get(from) ?? [];
      const total = going.reduce((sum, { step }) => sum + weightOf(step), 0);
      for (const { to, step } of going) {
        const strength = (path.strength * weightOf(step)) / total;
        // What is reached in fewer steps stays reached so: a short way is easier to explain.
        if (best.has(to) || (reached.get(to)?.strength ?? 0) >= strength) continue;
        reached.set(to, { start: path.start, steps: [...path.steps, step], strength });
      }
    }
    for (const [to, path] of reached) best.set(to, path);
    frontier = [...reached.keys()].sort();
  }
  return best;
};

/** How something hangs together with the situation: in words, and step by step. */
interface DescribedPath {
  readonly reason: string;
  readonly path: readonly Fact[];
}

interface Describing {
  readonly nodes: Neighbourhood['nodes'];
  /** What the customer has. */
  readonly held: ReadonlySet<string>;
  readonly ontology: OntologyIndex;
  readonly language: Language;
}

const describePath = ({ start, steps }: Path, describing: Describing): DescribedPath => {
  const { nodes, held, language } = describing;
  const words = REASONS[language];
  const path = steps.map((step) => describeStep(step, describing));
  const name = (id: string): string => inLanguage(nodes.get(id)?.names ?? {}, language, id);
  const middles = steps.map((step) => ({ step, has: held.has(step.to) || held.has(step.from) }));
  const last = middles.at(-1);
  if (last === undefined) return { reason: words.similar, path };
  const relations = path.filter(({ predicate }) => predicate !== 'ABOUT' && !isOneWay({ type: predicate })).map(({ text }) => text);
  if (isOneWay(last.step)) return { reason: words.next.replace('{from}', name(last.step.from)), path };
  if (last.step.type !== 'ABOUT') return { reason: relations.join(words.join), path };
  const about = held.has(start) && last.step.to === start ? words.held : words.about;
  return { reason: [...relations, about.replace('{middle}', name(last.step.to))].join(words.join), path };
};

const describeStep = (step: Step, { nodes, ontology, language }: Describing): Fact => {
  const subject = refOf(step.from, nodes);
  const object = refOf(step.to, nodes);
  const [from, to] = [subject, object].map(({ id, names }) => inLanguage(names, language, id));
  const words = REASONS[language];
  const verb = displayName(ontology.relationType(step.type)?.names ?? {}, language, step.type);
  const text = isOneWay(step)
    ? words.next.replace('{from}', from ?? '')
    : step.type === 'ABOUT'
      ? words.about.replace('{middle}', to ?? '')
      : [from, to].join(language === 'zh' ? verb : ` ${verb} `);
  return { subject, predicate: step.type, object, value: null, text, validFrom: null, validTo: null };
};

const refOf = (id: string, nodes: Neighbourhood['nodes']): EntityRef => nodes.get(id) ?? { id, type: '', names: {} };

/** How often a walk starts anew from the situation; with 0.25 it takes three steps on average. */
const RESTART = 0.25;
/** 0.75^20 is 3 in 1,000: further rounds change nothing that shows. */
const ROUNDS = 20;

/** Personalised PageRank: how often a walk that keeps starting anew from the situation is at each node. `restart` sums to 1. */
export const rankByWalks = ({ nodes, steps }: Neighbourhood, restart: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const ids = [...nodes.keys()].sort();
  const at = new Map(ids.map((id, index) => [id, index]));
  const edges: { from: number; to: number; weight: number }[] = [];
  const leaving = new Float64Array(ids.length);
  for (const step of steps) {
    const from = at.get(step.from);
    const to = at.get(step.to);
    if (from === undefined || to === undefined) continue;
    const ways = isOneWay(step) ? [[from, to] as const] : [[from, to] as const, [to, from] as const];
    for (const [start, end] of ways) {
      const weight = weightOf(step);
      edges.push({ from: start, to: end, weight });
      leaving[start] = (leaving[start] ?? 0) + weight;
    }
  }
  // Sums of floating-point numbers depend on their order; rows come in another order from each engine.
  edges.sort((a, b) => a.from - b.from || a.to - b.to || a.weight - b.weight);
  const starts = Int32Array.from(edges, ({ from }) => from);
  const ends = Int32Array.from(edges, ({ to }) => to);
  const shares = Float64Array.from(edges, ({ from, weight }) => weight / (leaving[from] ?? 1));
  const home = Float64Array.from(ids, (id) => restart.get(id) ?? 0);
  let mass = home.slice();
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = new Float64Array(ids.length);
    let stuck = 0;
    for (let index = 0; index < mass.length; index += 1) if (leaving[index] === 0) stuck += mass[index] ?? 0;
    for (let edge = 0; edge < starts.length; edge += 1) {
      const to = ends[edge] ?? 0;
      next[to] = (next[to] ?? 0) + (mass[starts[edge] ?? 0] ?? 0) * (shares[edge] ?? 0);
    }
    for (let index = 0; index < next.length; index += 1) {
      const start = home[index] ?? 0;
      next[index] = (1 - RESTART) * ((next[index] ?? 0) + stuck * start) + RESTART * start;
    }
    mass = next;
  }
  return new Map(ids.map((id, index) => [id, mass[index] ?? 0]));
};

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
