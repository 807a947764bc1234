import type { Entity } from '../../domain/entity.js';
import { LANGUAGES, type LocalisedTexts } from '../../domain/language.js';
import type { FactInquiry } from '../proposal.js';
import type { MeantTerm } from '../term-index.js';
import type { Span } from '../sketch.js';
import type { Holding } from './asker.js';
import { figureSimilarity } from './own-phrasings.js';
import { contentWords, nameOverlap } from './name-overlap.js';
import { readSaidDays } from './read-said-days.js';
import { isOfKind } from './choose-holdings.js';
import { says, type OwnQuestion } from './read-own-question.js';

/** What speaks for one of the asker's things being meant. */
export interface HoldingEvidence {
  readonly holding: Holding;
  /** Cosine of the question to what is written about it, 0..1. */
  readonly near: number;
  /** Cosine to the nearest question for what one has by its relation, 0..1. */
  readonly byRelation: number;
  /** Of its figures the one that the question is nearest to: 1 where it is named, else the cosine. */
  readonly byFigure: number;
  /** 1: a day or a number that is said is among its values; -1: among those of others only. */
  readonly said: number;
  /** Share of its name that is said, 0..1. */
  readonly named: number;
  readonly isOfKind: boolean;
  /** How much the dialogue is about it, 0..1. */
  readonly focus: number;
  /** The words that speak for it. */
  readonly spans: readonly Span[];
  /** For the order only. */
  readonly weight: number;
}

/** Below this cosine a question and a text have nothing to do with each other. */
const UNRELATED = 0.55;

/** The asker's things, those first that the words, the dialogue or the meaning speak for. */
export const rankHoldings = (
  question: OwnQuestion,
  asked: FactInquiry,
  all: readonly Holding[],
  meant: readonly MeantTerm[],
): readonly HoldingEvidence[] => {
  const days = readSaidDays(question.text, question.language, asked.asOf);
  const numbers = question.marks.flatMap((mark) =>
    mark.kind === 'number' && !days.some(({ start, end }) => mark.start < end && mark.end > start) ? [mark] : [],
  );
  const words = contentWords(question);
  const saidOf = ({ values }: Holding): readonly Span[] => [
    ...days.filter(({ fits }) =>
      values.some(({ attribute, value }) => attribute.type === 'date' && typeof value === 'string' && fits(value)),
    ),
    ...numbers.filter((mark) => values.some(({ attribute, value }) => typeof value === 'number' && isSaid(mark, attribute.unit, value))),
    ...question.terms.filter((term) =>
      term.values.some(
        (one) => one.kind === 'value' && values.some(({ attribute, value }) => attribute === one.attribute && value === one.value),
      ),
    ),
  ];
  const said = all.map(saidOf);
  const isSaidOfAny = said.some((spans) => spans.length > 0);
  const memory = asked.focus.memory;
  const recent = memory?.operation === 'own' ? memory.subjects : [];
  return all
    .map((holding, at): HoldingEvidence => {
      const { thing } = holding;
      const name = nameOverlap(namesOf(thing), words, { text: question.text, isOfKind: false, implied: {} });
      const isMentioned = question.names.some(({ entity }) => entity.id === thing.id);
      const spans = said[at] ?? [];
      const focus = Math.max(
        recent.includes(thing.id) ? 1 / Math.max(1, Math.sqrt(recent.length)) : 0,
        ...asked.focus.entities.filter(({ entity }) => entity.id === thing.id).map(({ weight }) => weight),
        ...asked.implied.filter(({ entity, by }) => entity.id === thing.id && by !== 'PROFILE' && by !== 'DIALOGUE').map(() => 1),
      );
      const near = asked.near?.get(thing.id) ?? 0;
      const evidence = {
        near,
        byRelation: meant.find(({ term }) => term.kind === 'relation' && term.id === holding.relation.id)?.similarity ?? 0,
        said: spans.length > 0 ? 1 : isSaidOfAny ? -1 : 0,
        named: isMentioned ? 1 : name.share,
        isOfKind: question.kinds.some(({ values }) => values.some((kind) => isOfKind(holding, kind))),
        focus,
      };
      const isNamed = ({ attribute }: Holding['values'][number]): boolean =>
        question.terms.some((term) =>
          term.values.some((one) => one.kind === 'property' && one.relation.id === holding.relation.id && one.attribute === attribute),
        );
      const byFigure = Math.max(
        0,
        ...holding.values.map((value) =>
          isNamed(value) ? 1 : figureSimilarity({ kind: 'property', relation: holding.relation, attribute: value.attribute }, meant),
        ),
      );
      const weight =
        evidence.named +
        evidence.said +
        0.5 * Number(evidence.isOfKind) +
        0.6 * focus +
        3 * Math.max(0, near - UNRELATED) +
        2 * Math.max(0, evidence.byRelation - UNRELATED) +
        2 * Math.max(0, byFigure - UNRELATED);
      return { holding, ...evidence, byFigure, spans: [...spans, ...name.spans], weight };
    })
    .toSorted((a, b) => b.weight - a.weight);
};

const namesKnown = new WeakMap<Entity, LocalisedTexts>();

/** Names and aliases together, as one object as long as the thing is. */
export const namesOf = (thing: Entity): LocalisedTexts => {
  const names =
    namesKnown.get(thing) ??
    Object.fromEntries(LANGUAGES.map((language) => [language, [thing.names[language] ?? [], thing.aliases[language] ?? []].flat()]));
  namesKnown.set(thing, names);
  return names;
};

/** Numbers are said as they are written, or without their cents. */
const isSaid = (
  mark: { readonly value: number; readonly inUnits: ReadonlyMap<string, number> | null },
  unit: string | null,
  value: number,
): boolean => {
  const said = mark.inUnits?.get(unit ?? '') ?? mark.value;
  return said === value || (said > MOST_COUNTED && said === Math.floor(value));
};

/** Small whole numbers count things or name days. */
const MOST_COUNTED = 31;

/** Whether nothing but chance speaks for a thing. */
export const isUnlikely = (question: OwnQuestion, { weight }: HoldingEvidence): boolean =>
  weight < (question.isOwn || says(question, 'outcome') ? LEAST_OF_OWN : LEAST);
const LEAST = 0.3;
const LEAST_OF_OWN = 0.15;
