import type { OwnLine, OwnTold, WrittenValue } from '../../domain/fact-question.js';
import type { Json } from '../../domain/json.js';
import { type Language, LANGUAGES } from '../../domain/language.js';
import type { AttributeType } from '../../domain/ontology.js';
import type { Fact } from '../../domain/reply.js';
import { describeProperty, formatValue, reference, wordProperty } from '../../ontology/describe-fact.js';
import { displayName, type OntologyIndex } from '../../ontology/ontology-index.js';
import { isNumeric, type OwnFigure } from './choose-own-terms.js';
import type { Asker, Holding, OwnValue } from './own-lexicon.js';
import { type OwnQuestion, says } from './read-own-question.js';

/** What is told, with the facts it rests on. */
export interface ToldFacts {
  readonly told: OwnTold;
  readonly lines: readonly OwnLine[];
  readonly rest: number;
  readonly facts: readonly Fact[];
  readonly holdings: readonly Holding[];
  /** What was told of them; empty where only the things are. */
  readonly attributes: readonly AttributeType[];
  readonly isMissing: boolean;
}

export interface TellContext {
  readonly asker: Asker;
  readonly traits: readonly OwnValue[];
  readonly ontology: OntologyIndex;
  readonly language: Language;
  /** ISO-8601. */
  readonly asOf: string;
}

/** A value with the thing it belongs to; `null`: to the asker. */
export interface Item extends OwnValue {
  readonly holding: Holding | null;
}

/** More lines than one takes in at a glance are counted. */
const MOST_THINGS = 8;

/** That there is nothing of what the words name. */
export const missing = (label: string, isDenial = false): ToldFacts => ({
  told: { kind: 'none', label, isDenial },
  lines: [],
  rest: 0,
  facts: [],
  holdings: [],
  attributes: [],
  isMissing: true,
});

/** The asker's own come first, as they do in the lines told. */
export const itemsOf = (figures: readonly OwnFigure[], holdings: readonly Holding[], { traits }: TellContext): readonly Item[] => [
  ...figures.flatMap((figure) =>
    figure.kind === 'trait'
      ? traits.filter(({ attribute }) => attribute === figure.attribute).map((value) => ({ ...value, holding: null }))
      : [],
  ),
  ...holdings.flatMap((holding) =>
    figures.flatMap((figure) =>
      figure.kind === 'property' && figure.relation.id === holding.relation.id
        ? holding.values.filter(({ attribute }) => attribute.id === figure.attribute.id).map((value) => ({ ...value, holding }))
        : [],
    ),
  ),
];

/** What the values of things come to, with a line for each thing. `things`: those told of; default: those with values. */
export const tell = (told: OwnTold, items: readonly Item[], context: TellContext, things?: readonly Holding[]): ToldFacts => {
  const { ontology, language, asker } = context;
  const held = things ?? [...new Set(items.flatMap(({ holding }) => holding ?? []))];
  const shown = held.slice(0, MOST_THINGS);
  const valuesOf = (of: Holding | null): OwnLine['values'] =>
    items.filter(({ holding }) => holding === of).map((item) => write(item, context));
  const own = valuesOf(null);
  const toldItems = items.filter(({ holding }) => holding === null || shown.includes(holding));
  return {
    told,
    lines: [
      ...(own.length === 0 ? [] : [{ thing: null, values: own }]),
      ...shown.map((holding) => ({ thing: reference(holding.thing), values: valuesOf(holding) })),
    ],
    rest: held.length - shown.length,
    facts: toldItems.map(({ holding, attribute, value }) =>
      holding === null
        ? describeProperty({ thing: asker.entity, validFrom: null, validTo: null }, attribute, value, ontology, language)
        : describeProperty({ thing: holding.thing, ...validity(holding) }, attribute, value, ontology, language),
    ),
    holdings: shown,
    attributes: [...new Set(items.map(({ attribute }) => attribute))],
    isMissing: false,
  };
};

const write = ({ attribute, value }: Item, { asOf, ontology, language }: TellContext): WrittenValue => {
  const words = wordProperty(attribute, attribute.id, value, ontology, language);
  if (typeof value === 'boolean') return { ...words, isSo: value };
  const days = attribute.type === 'date' ? daysBetween(asOf, dayOf(value)) : NaN;
  return Number.isNaN(days) ? words : { ...words, days };
};

const DAY = 86_400_000;

/** From the day of one moment to that of another; `NaN` where one is none. */
const daysBetween = (from: string, to: string): number => {
  const [start, end] = [from, to].map((day) => Date.parse(day.slice(0, 10)));
  return Math.round(((end ?? NaN) - (start ?? NaN)) / DAY);
};

const validity = ({ related: { relation } }: Holding): Pick<Fact, 'validFrom' | 'validTo'> => ({
  validFrom: relation.validFrom,
  validTo: relation.validTo,
});

/** A day as text, so that it sorts by time; what is no day comes first. */
export const dayOf = (value: Json): string => (typeof value === 'string' ? value : '');

/** Figures of one unit, added up. */
export const tellSum = (items: readonly Item[], context: TellContext): ToldFacts | null => {
  const numbers = items.filter(({ attribute, value }) => isNumeric(attribute) && typeof value === 'number');
  const [first] = numbers;
  if (first === undefined || !numbers.every(({ attribute }) => attribute.unit === first.attribute.unit)) return null;
  if (new Set(numbers.map(({ attribute }) => attribute.id)).size > 1) return null;
  const total = numbers.reduce((sum, { value }) => sum + Number(value), 0);
  const { label, written } = wordProperty(first.attribute, first.attribute.id, rounded(total), context.ontology, context.language);
  return tell({ kind: 'sum', label, written }, numbers, context);
};

/** Which of one's things has the earliest day or the most of a figure. */
export const tellBest = (question: OwnQuestion, groups: readonly (readonly Item[])[], context: TellContext): ToldFacts | null => {
  const items = groups.flat();
  const dates = items.filter(({ attribute }) => attribute.type === 'date');
  const numbers = items.filter(({ attribute }) => isNumeric(attribute));
  const [extreme] = (['earliest', 'latest', 'most', 'least'] as const).filter((kind) => says(question, kind));
  if (extreme === undefined) return null;
  const isOfDays = extreme === 'earliest' || extreme === 'latest';
  const compared = (isOfDays ? dates : numbers).filter(({ holding }) => holding !== null);
  // What is past is not what comes first.
  const coming = compared.filter(({ value }) => dayOf(value) >= context.asOf.slice(0, 10));
  const candidates = extreme === 'earliest' && coming.length > 0 ? coming : compared;
  // Of several kinds of days that one counts of which something is still to come.
  const [attribute, ...others] = new Set((isOfDays && coming.length > 0 ? coming : candidates).map((item) => item.attribute));
  const from = candidates.filter((item) => item.attribute === attribute);
  const [first] = from;
  if (first === undefined || others.length > 0 || compared.filter((item) => item.attribute === attribute).length < 2) return null;
  const isBetter = (one: Json, other: Json): boolean => {
    const less = typeof one === 'number' && typeof other === 'number' ? one < other : dayOf(one) < dayOf(other);
    return (extreme === 'earliest' || extreme === 'least') === less && one !== other;
  };
  const best = from.reduce((a, b) => (isBetter(b.value, a.value) ? b : a), first);
  // What else was asked for is told as well, but not what the same words might have meant.
  const more = groups.length > 1 ? items.filter(({ holding }) => holding === best.holding) : [];
  const label = displayName(best.attribute.names, context.language, best.attribute.id);
  return tell(
    { kind: 'best', label, extreme },
    [...from.filter(({ value }) => value === best.value), ...more.filter((item) => item.attribute !== best.attribute)],
    context,
  );
};

/** One figure less another of the same thing and unit: the greater stands first. */
export const tellDifference = (groups: readonly (readonly Item[])[], context: TellContext): ToldFacts | null => {
  const [ones = [], others = []] = groups;
  const pairs = ones.flatMap((one) =>
    others
      .filter(
        (other) => other.holding === one.holding && other.attribute.id !== one.attribute.id && other.attribute.unit === one.attribute.unit,
      )
      .map((other) => [one, other].toSorted((a, b) => Number(b.value) - Number(a.value))),
  );
  if (groups.length !== 2 || pairs.length === 0 || !pairs.flat().every(({ attribute }) => isNumeric(attribute))) return null;
  const { ontology, language } = context;
  const lines = pairs.flatMap(([minuend, subtrahend]): readonly OwnLine[] => {
    if (minuend === undefined || subtrahend === undefined) return [];
    const [from, less] = [minuend, subtrahend].map(({ attribute, value }) =>
      wordProperty(attribute, attribute.id, value, ontology, language),
    );
    const difference = formatValue(rounded(Number(minuend.value) - Number(subtrahend.value)), minuend.attribute, ontology, language);
    const value = {
      label: `${from?.label ?? ''} − ${less?.label ?? ''}`,
      written: `${from?.written ?? ''} − ${less?.written ?? ''} = ${difference}`,
    };
    return [{ thing: minuend.holding === null ? null : reference(minuend.holding.thing), values: [value] }];
  });
  return { ...tell({ kind: 'difference' }, pairs.flat(), context), lines };
};

/**
 * A figure with that of the same thing and unit whose name holds its name and more, "seats" with "seats used": what is left of the one
 * is what the other leaves. As groups for `tellDifference`; one group where there is none.
 */
export const withCounterpart = (items: readonly Item[]): readonly (readonly Item[])[] => {
  const counterparts = items.flatMap((item): readonly Item[] => {
    const { holding, attribute } = item;
    const others = (holding?.values ?? []).filter(
      (other) => other.attribute.id !== attribute.id && other.attribute.unit === attribute.unit && isNamedAfter(other.attribute, attribute),
    );
    return others.slice(0, 1).map((other) => ({ ...other, holding }));
  });
  return counterparts.length === 0 ? [items] : [items, counterparts];
};

const isNamedAfter = ({ names }: AttributeType, { names: shorter }: AttributeType): boolean =>
  LANGUAGES.some((language) => {
    const [name = ''] = names[language] ?? [];
    const [part = ''] = shorter[language] ?? [];
    return part !== '' && name !== part && ` ${name} `.includes(` ${part} `);
  });

/** Sums of decimals end in digits that nobody wrote. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
