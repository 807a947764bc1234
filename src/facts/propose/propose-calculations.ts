import type { Entity } from '../../domain/entity.js';
import type { FactProposal, TermOrigin } from '../../domain/fact-proposal.js';
import type { Calculation } from '../../domain/fact-question.js';
import { LANGUAGES } from '../../domain/language.js';
import type { AttributeType } from '../../domain/ontology.js';
import { FACT_WORDS } from '../../language/fact-words.js';
import type { Span } from '../../language/text/normalise-text.js';
import { describeAttribute } from '../../ontology/describe-fact.js';
import { type FactContext, LEAST_SIMILAR, nearness, propose, type Subject } from '../fact-context.js';
import type { Quantity } from '../reading/mark.js';
import { marksOf } from '../reading/question-parts.js';
import { limitOf } from '../reading/read-bounds.js';
import type { TimeUnit, UnitReader } from '../reading/units.js';
import { outsideOf, subjectsOf } from './look-up.js';
import { calculateTariff, partsOf } from './tariff.js';

const MOST_SUBJECTS = 2;
const DAY = 86_400_000;
const IN_MONTHS: Readonly<Partial<Record<TimeUnit, number>>> = { month: 1, year: 12 };
const IN_DAYS: Readonly<Partial<Record<TimeUnit, number>>> = { day: 1, week: 7 };

type NumberMark = Quantity & Span;

/**
 * Arithmetic that the unit of an attribute makes sensible: a share of an amount that the question names, a price for so many of what it is counted for,
 * days to or since a date. One statement.
 */
export const proposeCalculations = async (context: FactContext): Promise<readonly FactProposal[]> => {
  const { parts, asksFor, asked } = context;
  const numbers = marksOf(parts, 'number');
  const asksDays = asksFor === 'duration';
  const isOther = parts.marks.some(({ kind }) => kind === 'comparison' || kind === 'whether' || kind === 'most' || kind === 'count');
  if ((numbers.length === 0 && !asksDays) || isOther) return [];
  const subjects = subjectsOf(context)
    .filter(({ entities }) => entities.length === 1)
    .slice(0, MOST_SUBJECTS);
  const found = await Promise.all(
    subjects.map(async (subject) => {
      const [id = ''] = subject.entities.map((one) => one.id);
      const entity = (await context.entities.find([id])).get(id);
      if (entity === undefined) return [];
      const attributes = askedAttributes(context, entity);
      const made = attributes.flatMap(({ attribute, spans, from }) => {
        const calculation = calculate(entity, attribute, numbers, asksDays, asked.asOf, context);
        return calculation === null ? [] : [{ attribute, spans, from, calculation }];
      });
      const [first] = made;
      return first === undefined ? [] : [proposal(context, subject, entity, first, numbers)];
    }),
  );
  return found.flat();
};

interface AskedAttribute {
  readonly attribute: AttributeType;
  readonly spans: readonly Span[];
  readonly from: TermOrigin;
}

/** What the words name, else what was calculated before, else the nearest in meaning. */
const askedAttributes = (context: FactContext, entity: Entity): readonly AskedAttribute[] => {
  const { parts, asked, reader } = context;
  const all = (reader.ontology.entityType(entity.type)?.attributes ?? []).filter(({ id }) => entity.attributes[id] !== undefined);
  const named = all.flatMap((attribute): readonly AskedAttribute[] => {
    const cue = parts.cues.find(({ values }) =>
      values.some((value) => value.kind === 'attribute' && value.entityType === entity.type && value.id === attribute.id),
    );
    return cue === undefined ? [] : [{ attribute, spans: [cue], from: 'words' }];
  });
  const { memory } = asked.focus;
  const before = memory === null ? [] : all.filter(({ id }) => memory.terms.some((term) => term.id === id));
  const near = (attribute: AttributeType): number =>
    nearness(context, { kind: 'attribute', entityType: entity.type, id: attribute.id }) ?? 0;
  const meant = all.filter((attribute) => near(attribute) >= LEAST_SIMILAR).sort((a, b) => near(b) - near(a));
  // "And for a year?" of what was only spoken of: what it costs a time.
  const costs = all.filter(({ better, unit }) => {
    const sense = reader.units.sense(unit);
    return better === 'lower' && sense?.measure === 'money' && sense.each !== null;
  });
  return [
    ...named,
    ...before.map((attribute) => ({ attribute, spans: [], from: 'dialogue' as const })),
    ...[...meant, ...(meant.length === 0 ? costs.slice(0, 1) : [])].map((attribute) => ({
      attribute,
      spans: [],
      from: 'meaning' as const,
    })),
  ];
};

const calculate = (
  entity: Entity,
  attribute: AttributeType,
  numbers: readonly NumberMark[],
  asksDays: boolean,
  asOf: string,
  context: FactContext,
): Calculation | null => {
  const { units, ontology } = context.reader;
  const value = entity.attributes[attribute.id];
  const about = { entity: { id: entity.id, type: entity.type, names: entity.names }, attribute: attribute.id };
  if (attribute.type === 'date') {
    if (!asksDays || typeof value !== 'string' || Number.isNaN(Date.parse(value))) return null;
    return {
      kind: 'days',
      ...about,
      date: value,
      days: Math.round((Date.parse(value.slice(0, 10)) - Date.parse(asOf.slice(0, 10))) / DAY),
    };
  }
  if (typeof value !== 'number' || limitOf(attribute) !== null) return null;
  const sense = units.sense(attribute.unit);
  const spans = numbers.filter(({ time }) => time !== null);
  if (sense?.measure === 'share') {
    const amount = numbers.find(({ time, inUnits }) => time === null && !(inUnits?.has(attribute.unit ?? '') ?? false));
    if (amount === undefined) return null;
    const period = sense.each === null || sense.each === 'something' ? periodOf(attribute) : sense.each;
    const length = spans[0] === undefined || period === null ? null : periodsIn(spans[0], period);
    if (spans[0] !== undefined && length === null && period !== null) return null;
    const unit = [...(amount.inUnits?.keys() ?? [])][0] ?? moneyUnit(entity, context);
    return {
      kind: 'share',
      ...about,
      share: value,
      amount: { value: amount.inUnits?.get(unit ?? '') ?? amount.value, unit },
      periods: length === 1 ? null : length,
      result: { value: rounded((amount.value * value * (length ?? 1)) / 100), unit },
    };
  }
  const attributes = ontology.entityType(entity.type)?.attributes ?? [];
  // Where a relation holds such prices too, they depend on its other end, and `propose-properties.ts` tells them.
  const isElsewhere = context.reader.properties.all.some(
    ({ relation }) => relation.from.includes(entity.type) && partsOf(relation.properties, units) !== null,
  );
  const tariff = isElsewhere ? null : calculateTariff(attributes, entity.attributes, [entity], { numbers, before: null, units });
  if (tariff !== null && (tariff.attribute === attribute || tariff.furtherAttribute === attribute)) {
    const { first, further, count, result } = tariff;
    return { kind: 'tariff', ...about, attribute: tariff.attribute.id, first, further, count, result };
  }
  const each = sense?.each ?? null;
  if (sense === null || each === null) return null;
  // Times the whole quantity it is the price of nothing.
  if (partsOf(attributes, units)?.further === attribute) return null;
  const counted = numbers.flatMap(({ inUnits }) => (sense.eachUnit === null ? [] : (inUnits?.get(sense.eachUnit) ?? [])));
  if (each === 'something' && (counted.length === 0 || sense.base === null)) return null;
  const periods = each === 'something' ? null : (spans.map((span) => periodsIn(span, each)).find((one) => one !== null) ?? null);
  // Of what is paid for each of something and for a time, such as a seat a month, so many are wanted.
  const heads = each === 'something' || sense.isPlainEach ? undefined : numbers.find((number) => isHeads(number, units))?.value;
  const count = each === 'something' ? (counted[0] ?? null) : heads === undefined ? periods : heads * (periods ?? 1);
  if (count === null || count === 1) return null;
  return {
    kind: 'product',
    ...about,
    each: { value, unit: attribute.unit },
    count,
    result: {
      value: rounded(value * count),
      unit: each === 'something' || sense.isPlainEach || (heads !== undefined && periods !== null) ? sense.base : null,
    },
  };
};

/** A number of things, whatever they are: neither money nor a share nor a time. */
const isHeads = ({ inUnits, time }: NumberMark, units: UnitReader): boolean =>
  time === null && [...(inUnits?.keys() ?? [])].every((unit) => units.sense(unit)?.measure === 'other');

/** The only unit of money that the things of its type are measured in; `null` where there are several or none. */
const moneyUnit = ({ type }: Entity, { reader: { ontology, units } }: FactContext): string | null => {
  const used = (ontology.entityType(type)?.attributes ?? []).flatMap(({ unit }) => {
    const sense = units.sense(unit);
    return sense?.measure === 'money' && sense.each === null ? [sense.id] : [];
  });
  const [only = null, ...others] = [...new Set(used)];
  return others.length === 0 ? only : null;
};

/** The period that a share is for, by the names of the attribute; `null`: it is for none. */
const periodOf = ({ names }: AttributeType): TimeUnit | null => {
  for (const language of LANGUAGES) {
    const name = (names[language]?.[0] ?? '').toLowerCase();
    const found = (['day', 'week', 'month', 'year'] as const).find((period) => FACT_WORDS[language].periods[period].test(name));
    if (found !== undefined) return found;
  }
  return null;
};

/** How many periods a span of time has; `null` where one is no multiple of the other in every case. */
const periodsIn = ({ value, time }: NumberMark, period: TimeUnit): number | null => {
  for (const scale of [IN_MONTHS, IN_DAYS]) {
    const [one, other] = [time === null ? undefined : scale[time], scale[period]];
    if (one !== undefined && other !== undefined) return (value * one) / other;
  }
  return null;
};

const rounded = (value: number): number => Math.round(value * 100) / 100;

const proposal = (
  context: FactContext,
  subject: Subject,
  entity: Entity,
  { attribute, spans, from, calculation }: AskedAttribute & { readonly calculation: Calculation },
  numbers: readonly NumberMark[],
): FactProposal => {
  const fact = describeAttribute(entity, attribute.id, context.reader.ontology, context.asked.replyLanguage);
  const outside = outsideOf(entity, context.asked.asOf);
  return propose(context, {
    operation: 'calculate',
    subjects: subject.entities,
    subjectFrom: subject.from,
    subjectWeight: subject.weight,
    terms: [{ kind: 'attribute', entityType: entity.type, id: attribute.id }],
    termFrom: from,
    facts: fact === null ? [] : [fact],
    entities: [entity],
    sense: { kind: 'calculation', calculation },
    spans: [...subject.spans, ...spans, ...numbers],
    certainty: subject.certainty,
    isComposed: true,
    memory: { amount: numbers[0]?.value ?? null },
    outside: outside === null ? [] : [outside],
  });
};
