import type { Entity } from '../../domain/entity.js';
import type { Operand } from '../../domain/fact-question.js';
import { isJsonObject, type Json } from '../../domain/json.js';
import { LANGUAGES } from '../../domain/language.js';
import type { AttributeType } from '../../domain/ontology.js';
import { FACT_WORDS } from '../../language/fact-words.js';
import { normaliseText, type Span } from '../../language/text/normalise-text.js';
import { findMarks, type Mark } from '../reading/mark.js';
import type { UnitReader } from '../reading/units.js';

type NumberMark = Extract<Mark, { kind: 'number' }>;

/** A price in two parts for a quantity. */
export interface Tariff {
  /** What is paid for the first. */
  readonly attribute: AttributeType;
  /** What is paid for each further one. */
  readonly furtherAttribute: AttributeType;
  readonly first: Operand;
  readonly further: Operand;
  /** How many further ones are paid for. */
  readonly count: number;
  readonly result: Operand;
  /** The quantity, in the unit it is paid for. */
  readonly amount: number;
  readonly spans: readonly Span[];
}

/**
 * What a quantity costs where values hold a price for the first of it and one for each further one, as names and units of their attributes say: "first kilo
 * CNY 12" and "CNY 3 per kg". `null` where they do not, where no quantity is known, or where a text of what they belong to speaks of another quantity that
 * the first price covers, which no attribute says.
 */
export const calculateTariff = (
  attributes: readonly AttributeType[],
  values: Readonly<Record<string, Json>>,
  owners: readonly Entity[],
  { numbers, before, units }: { readonly numbers: readonly NumberMark[]; readonly before: number | null; readonly units: UnitReader },
): Tariff | null => {
  const parts = partsOf(attributes, units);
  if (parts === null) return null;
  const { first, further, eachUnit } = parts;
  const [one, each] = [values[first.id], values[further.id]];
  if (typeof one !== 'number' || typeof each !== 'number') return null;
  const mark = numbers.find(({ inUnits }) => inUnits?.has(eachUnit) === true);
  const amount = mark?.inUnits?.get(eachUnit) ?? (numbers.length === 0 ? before : null);
  if (amount === null || amount <= 0 || owners.some((owner) => speaksOfMore(owner, eachUnit, units))) return null;
  const count = Math.max(0, Math.ceil(amount) - 1);
  return {
    attribute: first,
    furtherAttribute: further,
    first: { value: one, unit: first.unit },
    further: { value: each, unit: further.unit },
    count,
    result: { value: Math.round((one + each * count) * 100) / 100, unit: first.unit },
    amount,
    spans: mark === undefined ? [] : [mark],
  };
};

/** The two parts of a price, where attributes hold such a one. */
export const partsOf = (
  attributes: readonly AttributeType[],
  units: UnitReader,
): { readonly first: AttributeType; readonly further: AttributeType; readonly eachUnit: string } | null => {
  for (const further of attributes) {
    const sense = units.sense(further.unit);
    if (sense?.base == null || sense.eachUnit === null || !isNamed(further, 'furtherPart')) continue;
    const first = attributes.find((attribute) => attribute.unit === sense.base && isNamed(attribute, 'firstPart'));
    if (first !== undefined) return { first, further, eachUnit: sense.eachUnit };
  }
  return null;
};

const isNamed = ({ names }: AttributeType, part: 'firstPart' | 'furtherPart'): boolean =>
  LANGUAGES.some((language) => (names[language] ?? []).some((name) => FACT_WORDS[language][part].test(name.toLowerCase())));

/** Whether a text says that the first price covers more: 首重20公斤. */
const speaksOfMore = ({ attributes }: Entity, eachUnit: string, units: UnitReader): boolean =>
  Object.values(attributes).some(
    (value) =>
      isJsonObject(value) &&
      Object.values(value).some(
        (text) =>
          typeof text === 'string' &&
          findMarks(normaliseText(text).text, units).some((mark) => mark.kind === 'number' && (mark.inUnits?.get(eachUnit) ?? 0) > 1),
      ),
  );
