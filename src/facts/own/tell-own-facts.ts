import type { Asks, OwnTold } from '../../domain/fact-question.js';
import type { Language } from '../../domain/language.js';
import { displayName } from '../../ontology/ontology-index.js';
import { meets } from '../propose/propose-whether.js';
import type { ChosenTerms, OwnFigure, OwnValueTerm } from './choose-own-terms.js';
import type { ChosenHoldings } from './holdings.js';
import type { Holding } from './own-lexicon.js';
import { type OwnQuestion, readSaidDays, says } from './read-own-question.js';
import {
  dayOf,
  type Item,
  itemsOf,
  missing,
  tell,
  tellBest,
  type TellContext,
  tellDifference,
  tellSum,
  type ToldFacts,
  withCounterpart,
} from './told-facts.js';

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
    const difference = tellDifference(groups.length === 1 ? withCounterpart(items) : groups, context);
    if (difference !== null) return difference;
  }
  if (says(question, 'total') && items.length > 1) {
    const sum = tellSum(items, context);
    if (sum !== null) return sum;
  }
  const best = tellBest(question, groups, context);
  if (best !== null) return best;
  if (says(question, 'daysUntil')) {
    const told = tell({ kind: 'days' }, items, context);
    if (told.lines.every(({ values }) => values.every(({ days }) => days !== undefined))) return told;
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
  const isMixed = fitting.length > 0 && fitting.length < items.length && !says(question, 'having');
  if (says(question, 'whether', 'having', 'done') && isMixed) return tell({ kind: 'values' }, items, context);
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

/** Whether figures are as the words ask, with those that are, or else all; `null` where they do not ask so, or the figures do not tell. */
const tellWhether = (question: OwnQuestion, items: readonly Item[], context: TellContext): ToldFacts | null => {
  if (!says(question, 'whether', 'having', 'done') || says(question, 'open')) return null;
  const states = question.terms.flatMap(({ values }) => values.filter((term) => term.kind === 'value'));
  const days = readSaidDays(question.text, question.language, context.asOf);
  const [number] = question.marks.flatMap((mark) =>
    mark.kind === 'number' && !days.some(({ start, end }) => mark.start < end && mark.end > start) ? [mark] : [],
  );
  const comparison = question.marks.find((mark) => mark.kind === 'comparison')?.comparison ?? 'equal';
  const hasState = items.some(({ attribute }) => states.some((state) => state.attribute === attribute));
  const areDays = items.every(({ attribute }) => attribute.type === 'date');
  const isOfDays = says(question, 'done') && areDays;
  // "Is it today?", but not "did the one of the 18th arrive?".
  const isOfDaySaid = areDays && days.length > 0 && !says(question, 'outcome', 'done');
  // That there is a number is no yes to whether something was paid or is due, nor another number a no to whether it was granted.
  const tellsNumbers = number === undefined ? says(question, 'having') && !says(question, 'done') : !says(question, 'outcome');
  if (
    !hasState &&
    !isOfDays &&
    !isOfDaySaid &&
    !items.every(({ value }) => typeof value === 'boolean' || (typeof value === 'number' && tellsNumbers))
  )
    return null;
  const isSo = ({ attribute, value }: Item): boolean =>
    hasState
      ? states.some((state) => state.attribute === attribute && state.value === value)
      : isOfDaySaid
        ? days.some(({ fits }) => fits(dayOf(value)))
        : isOfDays
          ? dayOf(value) <= context.asOf.slice(0, 10)
          : number === undefined
            ? value !== false && value !== 0
            : meets(value, { comparison, value: number.inUnits?.get(attribute.unit ?? '') ?? number.value });
  const fitting = items.filter(isSo);
  // Of several things some of which are so and some not, neither yes nor no is true, unless whether any is was asked.
  if (fitting.length > 0 && fitting.length < items.length && !says(question, 'having')) return null;
  return tell({ kind: 'whether', holds: fitting.length > 0, asks: asksOf(question) }, fitting.length > 0 ? fitting : items, context);
};

const asksOf = (question: OwnQuestion): Asks => (says(question, 'done') ? 'done' : says(question, 'having') ? 'having' : 'being');

const labelOf = (figures: readonly OwnFigure[], language: Language): string => {
  const [first] = figures;
  return first === undefined ? '' : displayName(first.attribute.names, language, first.attribute.id);
};
