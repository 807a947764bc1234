import type { PathStep, RelationType } from '../../domain/ontology.js';
import type { Cue } from '../reading/mark.js';
import { ASKING_WORDS, SHARING_WORDS, type SketchItem } from '../reading/sketch.js';

/** One way to take a question: from something named along relations, and to an attribute at their end. */
export interface PathReading {
  readonly steps: readonly PathStep[];
  /** Entity types possible before the first step and after each. */
  readonly nodeTypes: readonly (readonly string[])[];
  /** Asked of what the steps lead to; `null`: the things themselves are asked for. */
  readonly attribute: string | null;
}

/** What is asked for by an attribute of the type is an attribute, not a thing. */
interface Expected {
  /** Entity types that may answer; empty: the words do not say. */
  readonly types: ReadonlySet<string>;
  /** Where the words that ask stand; `null`: there are none. */
  readonly at: number | null;
}

/** Words between the asking word and what it asks for: "what are the main languages". */
const REACH = 4;

/** What kind of thing the question wants: "which films …", "who …", "… in which years". Without an asking word, what is named first. */
export const expectedTypes = (items: readonly SketchItem[], start: string, relationType: (id: string) => RelationType | null): Expected => {
  const typesOf = (cue: Cue): readonly string[] => {
    if (cue.kind === 'type') return [cue.id];
    if (cue.kind !== 'relation') return [];
    const type = relationType(cue.id);
    return (cue.direction === 'OUTGOING' ? type?.to : type?.from) ?? [];
  };
  const isAsking = (item: SketchItem): boolean =>
    item.kind !== 'anchor' && (ASKING_WORDS.has(item.text) || (item.kind === 'word' && ASKING_WORDS.has(item.term)));
  const asking = items.findIndex(isAsking);
  // "who" and "when" may be words for a type themselves.
  const from = asking < 0 || items[asking]?.kind === 'cue' ? Math.max(asking, 0) : asking + 1;
  const following = items.slice(from, from + REACH);
  const named = following.find((item) => item.kind !== 'word');
  if (named?.kind !== 'cue') return { types: new Set(), at: asking < 0 ? null : asking };
  const oneEnd = asking < 0 ? [] : otherEnds(items, start, relationType);
  if (oneEnd.length > 0) return { types: new Set(oneEnd), at: items.indexOf(named) };
  return { types: new Set(named.cues.flatMap(typesOf)), at: items.indexOf(named) };
};

/**
 * "Who governs X": where one relation is all that is said, what is asked for is at the end that a thing of the named one's type is not at,
 * whichever end the word names. Empty: more is said, or it may be at both.
 */
const otherEnds = (items: readonly SketchItem[], start: string, relationType: (id: string) => RelationType | null): readonly string[] => {
  const cues = items.flatMap((item) => (item.kind === 'cue' ? [item.cues] : []));
  const [only, ...others] = cues;
  if (only === undefined || others.length > 0 || items.some(isSharing)) return [];
  const relations = [...new Set(only.flatMap((cue) => (cue.kind === 'relation' ? [cue.id] : [])))];
  const type = relations.length === 1 && only.every(({ kind }) => kind === 'relation') ? relationType(relations[0] ?? '') : null;
  if (type === null || type.from.includes(start) === type.to.includes(start)) return [];
  return type.from.includes(start) ? type.to : type.from;
};

const isSharing = (item: SketchItem): boolean => item.kind === 'word' && (SHARING_WORDS.has(item.term) || SHARING_WORDS.has(item.text));

/**
 * A question with its domain taken away: each word of the ontology becomes its part in the reading, so that
 * "who wrote the films directed by X" and "who owns the shops supplied by Y" are the same row of symbols.
 */
export const pathSymbols = (items: readonly SketchItem[], reading: PathReading): readonly string[] => [
  '^',
  ...items.map((item) => (item.kind === 'anchor' ? '<E>' : item.kind === 'word' ? item.term : cueSymbol(item.cues, reading))),
  '$',
];

/** `R13`: the relation of the first and third step; `T02`: the type before the first step and after the second; `A`: the attribute; `X`: none. */
export const cueSymbol = (cues: readonly Cue[], { steps, nodeTypes, attribute }: PathReading): string => {
  const places = steps.flatMap(({ relation }, index) =>
    cues.some((cue) => cue.kind === 'relation' && cue.id === relation) ? [String(index + 1)] : [],
  );
  if (places.length > 0) return `R${places.join('')}`;
  if (cues.some((cue) => cue.kind === 'attribute' && cue.id === attribute)) return 'A';
  const types = nodeTypes.flatMap((at, index) => (cues.some((cue) => cue.kind === 'type' && at.includes(cue.id)) ? [String(index)] : []));
  return types.length > 0 ? `T${types.join('')}` : 'X';
};

/** Which steps go along the same relation, and which way each goes: `a>a<b>`. */
export const pathShape = ({ steps, attribute }: PathReading): string => {
  const order = [...new Set(steps.map(({ relation }) => relation))];
  const letters = steps.map(({ relation, direction }) => `${String(order.indexOf(relation))}${direction === 'OUTGOING' ? '>' : '<'}`);
  return `${letters.join('')}${attribute === null ? '' : '.'}`;
};

/** How much each flaw or merit of a reading counts; set by hand on half of the development questions, see docs/decisions/facts.md. */
const WEIGHTS = {
  /** A step that no word speaks of. */
  unsaidStep: -3,
  /** A step back along a relation said only once. */
  impliedReturn: -1.8,
  /** The same, where a word such as "same" or "also" says so. */
  sharedReturn: -0.2,
  /** A word of the ontology that the reading leaves out: a relation or attribute; a type or value. */
  unusedRelation: -2.2,
  unusedType: -0.8,
  /** A relation said more often than gone along. */
  saidAgain: -0.6,
  /** There and back where "same" or "also" asks for it; without. */
  sharing: 1,
  noSharing: -1.5,
  /** A word that reads the relation from its other end. */
  otherDirection: -0.5,
  answerType: 1.5,
  otherAnswerType: -2,
  /** The relation said next to the asking word is not gone along last. */
  lastIsNotAsked: -0.8,
  /** Said nearer to the name, gone along later. */
  outOfOrder: -0.6,
  hop: -0.3,
} as const;

/** How well a reading explains the words of a question; comparable among readings of one question only. */
export const scoreReading = (items: readonly SketchItem[], reading: PathReading, expected: Expected): number => {
  const { steps, nodeTypes, attribute } = reading;
  const cueItems = items.flatMap((item, at) => (item.kind === 'cue' ? [{ at, cues: item.cues }] : []));
  const placesOf = (relation: string): readonly number[] =>
    cueItems.filter(({ cues }) => cues.some((cue) => cue.kind === 'relation' && cue.id === relation)).map(({ at }) => at);
  const isShared = items.some(isSharing);
  const returns = steps.filter((step, index) => {
    const before = steps[index - 1];
    return before?.relation === step.relation && before.direction !== step.direction;
  }).length;

  let score = WEIGHTS.hop * steps.length;
  const relations = [...new Set(steps.map(({ relation }) => relation))];
  for (const relation of relations) {
    const gone = steps.filter((step) => step.relation === relation).length;
    const said = placesOf(relation).length;
    if (said === 0) score += WEIGHTS.unsaidStep * gone;
    else if (said < gone) score += (gone - said) * (isShared ? WEIGHTS.sharedReturn : WEIGHTS.impliedReturn);
    else score += (said - gone) * WEIGHTS.saidAgain;
  }
  for (const { cues } of cueItems) {
    if (cueSymbol(cues, reading) === 'X')
      score += cues.some(({ kind }) => kind === 'relation' || kind === 'attribute') ? WEIGHTS.unusedRelation : WEIGHTS.unusedType;
  }
  if (isShared) score += returns > 0 ? WEIGHTS.sharing : WEIGHTS.noSharing;
  for (const step of steps) {
    const says = cueItems.flatMap(({ cues }) => cues.filter((cue) => cue.kind === 'relation' && cue.id === step.relation));
    if (says.length > 0 && !says.some((cue) => cue.kind === 'relation' && cue.direction === step.direction))
      score += WEIGHTS.otherDirection;
  }
  const end = nodeTypes.at(-1) ?? [];
  if (expected.types.size > 0 && attribute === null)
    score += end.some((type) => expected.types.has(type)) ? WEIGHTS.answerType : WEIGHTS.otherAnswerType;

  return score + orderScore(items, relations, placesOf, expected);
};

const orderScore = (
  items: readonly SketchItem[],
  relations: readonly string[],
  placesOf: (relation: string) => readonly number[],
  { at }: Expected,
): number => {
  if (relations.length < 2) return 0;
  const anchors = items.flatMap((item, index) => (item.kind === 'anchor' ? [index] : []));
  const distance = (relation: string, from: readonly number[]): number =>
    Math.min(...placesOf(relation).flatMap((place) => from.map((other) => Math.abs(place - other))));
  let score = 0;
  relations.forEach((first, index) => {
    for (const later of relations.slice(index + 1)) if (distance(first, anchors) > distance(later, anchors)) score += WEIGHTS.outOfOrder;
  });
  if (at === null) return score;
  const last = relations.at(-1) ?? '';
  return relations.some((relation) => relation !== last && distance(relation, [at]) < distance(last, [at]))
    ? score + WEIGHTS.lastIsNotAsked
    : score;
};
