import { LANGUAGES } from '../../domain/language.js';
import type { AttributeType } from '../../domain/ontology.js';
import type { Json } from '../../domain/json.js';
import type { OwnLine } from '../../domain/own-facts.js';
import { reference } from '../../ontology/describe-fact.js';
import { wordProperty } from '../../ontology/describe-property.js';
import { formatValue } from '../../ontology/format-value.js';
import { displayName } from '../../ontology/ontology-index.js';
import { isNumeric } from './choose-own-terms.js';
import { says, type OwnQuestion } from './read-own-question.js';
import { dayOf, tell, type Item, type TellContext, type ToldFacts } from './told-facts.js';

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
