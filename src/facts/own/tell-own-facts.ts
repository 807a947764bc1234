import type { Json } from '../../domain/json.js';
import type { Language } from '../../domain/language.js';
import type { Asks, OwnLine, OwnTold } from '../../domain/own-facts.js';
import type { AttributeType } from '../../domain/ontology.js';
import type { Fact } from '../../domain/reply.js';
import { describeProperty, wordProperty } from '../../ontology/describe-property.js';
import { formatValue } from '../../ontology/format-value.js';
import { displayName, type OntologyIndex } from '../../ontology/ontology-index.js';
import { reference } from '../../ontology/describe-fact.js';
import { meets } from '../condition.js';
import type { Asker, Holding, OwnValue } from './asker.js';
import type { ChosenHoldings } from './choose-holdings.js';
import { isNumeric, type ChosenTerms, type OwnFigure, type OwnValueTerm } from './choose-own-terms.js';
import { says, type OwnQuestion } from './read-own-question.js';

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
interface Item extends OwnValue {
  readonly holding: Holding | null;
}

/** More lines than one takes in at a glance are counted. */
const MOST_THINGS = 8;
const DAY = 86_400_000;

/** Tells figures: what is left of one, how they add up, which is first or most, how long until then, whether it is so; else what they are. */
export const tellFigures = (
  question: OwnQuestion,
  terms: ChosenTerms,
  { holdings }: Pick<ChosenHoldings, 'holdings'>,
  context: TellContext,
): ToldFacts => {
  const groups = terms.groups.map((figures) => itemsOf(figures, holdings, context));
  const items = groups.flat();
  const [first] = items;
  if (first === undefined) return missing(labelOf(terms.groups.flat(), context.language));
  if (says(question, 'difference')) {
    const difference = tellDifference(groups, context);
    if (difference !== null) return difference;
  }
  if (says(question, 'total') && items.length > 1) {
    const sum = tellSum(items, context);
    if (sum !== null) return sum;
  }
  const best = tellBest(question, groups, context);
  if (best !== null) return best;
  if (says(question, 'daysUntil') && items.every(({ attribute }) => attribute.type === 'date')) {
    const days = items.map(({ value }) => Math.round((Date.parse(dayOf(value)) - Date.parse(context.asOf.slice(0, 10))) / DAY));
    if (!days.some(Number.isNaN)) return tell({ kind: 'days', days }, items, context);
  }
  return tellWhether(question, items, context) ?? tell({ kind: 'values' }, items, context);
};

/** Tells whether, how many and which things have a value of a closed set: "is any of it overdue". `null`: nothing has such a property. */
export const tellState = (
  question: OwnQuestion,
  states: readonly OwnValueTerm[],
  { holdings, isNarrowed }: Pick<ChosenHoldings, 'holdings' | 'isNarrowed'>,
  context: TellContext,
): ToldFacts | null => {
  const figures = states.flatMap(({ relation, attribute }): readonly OwnFigure[] =>
    relation === null ? [{ kind: 'trait', entityType: context.asker.entity.type, attribute }] : [{ kind: 'property', relation, attribute }],
  );
  const ofThings = itemsOf(
    figures.filter(({ kind }) => kind === 'property'),
    holdings,
    context,
  );
  const items = ofThings.length > 0 || isNarrowed ? ofThings : itemsOf(figures, holdings, context);
  if (items.length === 0) return null;
  const isSo = ({ attribute, value }: Item): boolean => states.some((state) => state.attribute === attribute && state.value === value);
  const fitting = items.filter(isSo);
  if (says(question, 'count')) return tell({ kind: 'count', total: fitting.length }, fitting, context);
  if (says(question, 'whether', 'having', 'done'))
    return tell({ kind: 'whether', holds: fitting.length > 0, asks: asksOf(question) }, fitting.length > 0 ? fitting : items, context);
  return fitting.length > 0 ? tell({ kind: 'values' }, fitting, context) : tell({ kind: 'values' }, items, context);
};

/** Tells the things themselves: that there are any, how many, which; of a single one all that is known of it. */
export const tellThings = (question: OwnQuestion, holdings: readonly Holding[], context: TellContext): ToldFacts => {
  const things = [...new Map(holdings.map((holding) => [`${holding.relation.id} ${holding.thing.id}`, holding])).values()];
  const [only] = things;
  const states = (holding: Holding): readonly Item[] =>
    holding.values.filter(({ attribute }) => attribute.values !== null).map((value) => ({ ...value, holding }));
  const asksHaving = says(question, 'having', 'whether') && !says(question, 'open');
  if (things.length === 1 && only !== undefined && !says(question, 'count', 'enumerate') && !asksHaving)
    return tell(
      { kind: 'values' },
      only.values.map((value) => ({ ...value, holding: only })),
      context,
      things,
    );
  const told: OwnTold = says(question, 'count')
    ? { kind: 'count', total: things.length }
    : asksHaving
      ? { kind: 'whether', holds: true, asks: 'having' }
      : { kind: 'things' };
  return tell(told, things.flatMap(states), context, things);
};

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
const itemsOf = (figures: readonly OwnFigure[], holdings: readonly Holding[], { traits }: TellContext): readonly Item[] => [
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

const tell = (told: OwnTold, items: readonly Item[], context: TellContext, things?: readonly Holding[]): ToldFacts => {
  const { ontology, language, asker } = context;
  const held = things ?? [...new Set(items.flatMap(({ holding }) => holding ?? []))];
  const shown = held.slice(0, MOST_THINGS);
  const valuesOf = (of: Holding | null): OwnLine['values'] =>
    items
      .filter(({ holding }) => holding === of)
      .map(({ attribute, value }) => wordProperty(attribute, attribute.id, value, ontology, language));
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

const validity = ({ related: { relation } }: Holding): Pick<Fact, 'validFrom' | 'validTo'> => ({
  validFrom: relation.validFrom,
  validTo: relation.validTo,
});

/** Figures of one unit, added up. */
const tellSum = (items: readonly Item[], context: TellContext): ToldFacts | null => {
  const numbers = items.filter(({ attribute, value }) => isNumeric(attribute) && typeof value === 'number');
  const [first] = numbers;
  if (first === undefined || !numbers.every(({ attribute }) => attribute.unit === first.attribute.unit)) return null;
  if (new Set(numbers.map(({ attribute }) => attribute.id)).size > 1) return null;
  const total = numbers.reduce((sum, { value }) => sum + Number(value), 0);
  const { label, written } = wordProperty(first.attribute, first.attribute.id, rounded(total), context.ontology, context.language);
  return tell({ kind: 'sum', label, written }, numbers, context);
};

/** Which of one's things has the earliest day or the most of a figure. */
const tellBest = (question: OwnQuestion, groups: readonly (readonly Item[])[], context: TellContext): ToldFacts | null => {
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
const tellDifference = (groups: readonly (readonly Item[])[], context: TellContext): ToldFacts | null => {
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

/** Whether figures are as the words ask, with those that are, or else all; `null` where they do not ask so, or the figures do not tell. */
const tellWhether = (question: OwnQuestion, items: readonly Item[], context: TellContext): ToldFacts | null => {
  if (!says(question, 'whether', 'having', 'done') || says(question, 'open')) return null;
  const states = question.terms.flatMap(({ values }) => values.filter((term) => term.kind === 'value'));
  const number = question.marks.find((mark) => mark.kind === 'number');
  const comparison = question.marks.find((mark) => mark.kind === 'comparison')?.comparison ?? 'equal';
  const hasState = items.some(({ attribute }) => states.some((state) => state.attribute === attribute));
  const isOfDays = says(question, 'done') && items.every(({ attribute }) => attribute.type === 'date');
  if (!hasState && !isOfDays && !items.every(({ value }) => typeof value === 'boolean' || typeof value === 'number')) return null;
  const isSo = ({ attribute, value }: Item): boolean =>
    hasState
      ? states.some((state) => state.attribute === attribute && state.value === value)
      : isOfDays
        ? dayOf(value) <= context.asOf.slice(0, 10)
        : number === undefined
          ? value !== false && value !== 0
          : meets(value, { comparison, value: number.inUnits?.get(attribute.unit ?? '') ?? number.value });
  const fitting = items.filter(isSo);
  return tell({ kind: 'whether', holds: fitting.length > 0, asks: asksOf(question) }, fitting.length > 0 ? fitting : items, context);
};

const asksOf = (question: OwnQuestion): Asks => (says(question, 'done') ? 'done' : says(question, 'having') ? 'having' : 'being');

const labelOf = (figures: readonly OwnFigure[], language: Language): string => {
  const [first] = figures;
  return first === undefined ? '' : displayName(first.attribute.names, language, first.attribute.id);
};

/** A day as text, so that it sorts by time; what is no day comes first. */
const dayOf = (value: Json): string => (typeof value === 'string' ? value : '');

/** Sums of decimals end in digits that nobody wrote. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
