import { type Language, LANGUAGES, type LocalisedTexts } from '../../domain/language.js';
import type { Ontology, Unit } from '../../domain/ontology.js';
import { FACT_WORDS } from '../../language/fact-words.js';

/** How units of time, shares and currencies are written, from the locale data of the runtime, so that no list of them stands here. Small letters. */

const TIME_UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** Singular and plural of a form in Latin letters; of a short one only the plural that people write: "kgs". */
const numbersOf = (form: string): readonly string[] => {
  if (/\p{Script=Latin}{3,}$/u.test(form)) return [form, form.endsWith('s') ? form.slice(0, -1) : `${form}s`];
  return /(?<!\p{Script=Latin})\p{Script=Latin}{2}$/u.test(form) && !form.endsWith('s') ? [form, `${form}s`] : [form];
};

/** Names of units of time by language, as the Unicode locale data have them. */
const TIME_FORMS: ReadonlyMap<TimeUnit, readonly string[]> = new Map(
  TIME_UNITS.map((unit) => [
    unit,
    [
      ...new Set(
        LANGUAGES.flatMap((language) =>
          (['long', 'short'] as const).flatMap((unitDisplay) =>
            [1, 2].map((value) => unitPart(new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay }).formatToParts(value))),
          ),
        ).flatMap((form) => numbersOf(form.toLowerCase())),
      ),
    ],
  ]),
);

function unitPart(parts: readonly Intl.NumberFormatPart[]): string {
  return (
    parts
      .find(({ type }) => type === 'unit' || type === 'currency' || type === 'percentSign')
      ?.value.trim()
      .toLowerCase() ?? ''
  );
}

const SHARE_FORMS = [
  '%',
  '％',
  ...LANGUAGES.map((language) =>
    unitPart(new Intl.NumberFormat(language, { style: 'unit', unit: 'percent', unitDisplay: 'long' }).formatToParts(2)),
  ),
].filter((form) => form !== '');

/** All ways to write the currency that is written in one way: code, sign, names. None where it is no currency. */
const currencyForms = (form: string): readonly string[] => {
  const currency = currencyCodes().get(form) ?? (/\p{Sc}/u.test(form) ? codeOfSign(form) : null);
  if (currency === null) return [];
  const written = LANGUAGES.flatMap((language) => [
    CURRENCY_NAMES[language].of(currency) ?? '',
    unitPart(new Intl.NumberFormat(language, { style: 'currency', currency }).formatToParts(1)),
    unitPart(new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(1)),
  ]).map((one) => one.toLowerCase());
  const nouns = written.flatMap((name) => /(?<= )\p{Script=Latin}+$/u.exec(name)?.[0] ?? []);
  return [...new Set([form, currency.toLowerCase(), ...written, ...nouns])].filter((one) => one !== '');
};

const CURRENCY_NAMES = Object.fromEntries(
  LANGUAGES.map((language) => [language, new Intl.DisplayNames(language, { type: 'currency' })]),
) as Readonly<Record<Language, Intl.DisplayNames>>;

/** Codes by code and name, made when first needed: there are hundreds. */
const currencyCodes = once((): ReadonlyMap<string, string> => {
  const codes = new Map<string, string>();
  for (const code of Intl.supportedValuesOf('currency'))
    for (const form of [code, ...LANGUAGES.map((language) => CURRENCY_NAMES[language].of(code) ?? code)])
      if (!codes.has(form.toLowerCase())) codes.set(form.toLowerCase(), code);
  return codes;
});

const codeOfSign = (sign: string): string | null =>
  Intl.supportedValuesOf('currency').find((currency) =>
    LANGUAGES.some((language) => unitPart(new Intl.NumberFormat(language, { style: 'currency', currency }).formatToParts(1)) === sign),
  ) ?? null;

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** What a unit measures, as far as its format and the standard names of units tell. */
export interface UnitSense {
  readonly id: string;
  readonly measure: 'money' | 'time' | 'share' | 'other';
  /** For a unit that is counted for each of something: "€{value} a month". */
  readonly each: TimeUnit | 'something' | null;
  /** Whether it is counted for a time and nothing else: not "a seat a month". */
  readonly isPlainEach: boolean;
  /** Id of the unit that it is counted for: of kilos, of pages. */
  readonly eachUnit: string | null;
  /** Id of the unit that it is without what it is counted for. */
  readonly base: string | null;
  /** Of a unit of time. */
  readonly time: TimeUnit | null;
}

/** The units of an ontology as people write them. */
export interface UnitReader {
  /** The unit that is written at a place of a normalised text, in how many characters; `null`: none that is known. */
  writtenAt(text: string, at: number): WrittenUnit | null;
  /** The same for one that ends at a place, as signs of money do: `€20`. */
  writtenBefore(text: string, end: number): WrittenUnit | null;
  sense(unitId: string | null): UnitSense | null;
}

export interface WrittenUnit {
  readonly length: number;
  /** What a number in it is in the units of the ontology: the number times the factor, by unit id. */
  readonly factors: ReadonlyMap<string, number>;
  /** Of a unit of time, whether the ontology has it or not. */
  readonly time: TimeUnit | null;
}

/** Longest form looked for. */
const LONGEST_FORM = 24;
/** Exact conversions only: a month is no fixed number of days. */
const IN_SECONDS: Readonly<Partial<Record<TimeUnit, number>>> = { second: 1, minute: 60, hour: 3_600, day: 86_400, week: 604_800 };
const IN_MONTHS: Readonly<Partial<Record<TimeUnit, number>>> = { month: 1, year: 12 };
const PLACEHOLDER = '{value}';

export const createUnitReader = ({ units, entityTypes }: Pick<Ontology, 'units' | 'entityTypes'>): UnitReader => {
  const senses = new Map(units.map((unit) => [unit.id, senseOf(unit, units)]));
  const forms = new Map<string, { factors: Map<string, number>; time: TimeUnit | null }>();
  const add = (form: string, unitId: string | null, factor: number, time: TimeUnit | null): void => {
    for (const written of variantsOf(form)) {
      const known = forms.get(written) ?? { factors: new Map<string, number>(), time };
      if (unitId !== null && !known.factors.has(unitId)) known.factors.set(unitId, factor);
      forms.set(written, known);
    }
  };
  for (const unit of units) {
    const sense = senses.get(unit.id);
    const own = formsOf(unit);
    // What counts for each of something is spoken of without it, too: "under 20 euros".
    for (const form of [...own, ...own.flatMap((one) => currencyForms(one))]) add(form, unit.id, 1, sense?.time ?? null);
    if (sense?.measure === 'share') for (const form of SHARE_FORMS) add(form, unit.id, 1, null);
    // A working day is no day that hours could be turned into, and years that are written 周岁 are no term.
    const isPlain = sense?.time != null && own.every((form) => TIME_FORMS.get(sense.time ?? 'day')?.includes(form) === true);
    if (sense?.time != null && isPlain && sense.each === null)
      for (const other of TIME_UNITS) {
        const factor = conversion(other, sense.time);
        if (factor !== null) for (const form of TIME_FORMS.get(other) ?? []) add(form, unit.id, factor, other);
      }
  }
  for (const { unit, names } of entityTypes.flatMap(({ attributes }) => attributes))
    for (const form of countersIn(names)) if (unit !== null && !forms.has(form)) add(form, unit, 1, senses.get(unit)?.time ?? null);
  for (const [time, written] of TIME_FORMS) for (const form of written) add(form, null, 1, time);
  for (const form of SHARE_FORMS) add(form, null, 1, null);

  const found = (form: string): WrittenUnit | null => {
    const known = forms.get(form);
    return known === undefined ? null : { length: form.length, ...known };
  };
  return {
    sense: (id) => (id === null ? null : (senses.get(id) ?? null)),
    writtenAt: (text, at) => {
      for (let length = LONGEST_FORM; length > 0; length -= 1) {
        if (at + length > text.length || splitsWord(text, at + length)) continue;
        const unit = found(text.slice(at, at + length));
        if (unit !== null) return unit;
      }
      return null;
    },
    writtenBefore: (text, end) => {
      for (let length = Math.min(LONGEST_FORM, end); length > 0; length -= 1) {
        if (splitsWord(text, end - length)) continue;
        const unit = found(text.slice(end - length, end));
        if (unit !== null) return unit;
      }
      return null;
    },
  };
};

const LATIN = /\p{Script=Latin}/u;
const splitsWord = (text: string, at: number): boolean => at > 0 && LATIN.test(text.charAt(at - 1)) && LATIN.test(text.charAt(at));

/** A form, its plural or singular, and what people say for it in the same language. */
const variantsOf = (form: string): readonly string[] => {
  const normal = form.toLowerCase().normalize('NFKC').trim();
  if (normal === '') return [];
  const same = LANGUAGES.flatMap((language) => FACT_WORDS[language].sameUnits.find((group) => group.includes(normal)) ?? []);
  return [...new Set([normal, ...same])].flatMap((one) => numbersOf(one));
};

/** What is counted by names that ask how many: 最多几期 counts what it tells in 期. */
const countersIn = (names: LocalisedTexts): readonly string[] =>
  LANGUAGES.flatMap((language) =>
    (names[language] ?? []).flatMap((name) => FACT_WORDS[language].counter.exec(name.toLowerCase())?.groups?.['counter'] ?? []),
  );

/** How a unit is written around the number, without what it is counted for. */
const formsOf = ({ format }: Unit): readonly string[] =>
  LANGUAGES.flatMap((language) => {
    const written = (format[language] ?? '').toLowerCase();
    return eachless(written, language)
      .split(PLACEHOLDER)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  });

const eachOf = (written: string, language: Language): string | null => {
  const { each } = FACT_WORDS[language];
  // In Chinese it stands before the number, in English after the unit.
  return (
    written
      .split(PLACEHOLDER)
      .map((part) => each.exec(part.trim())?.groups?.['of'] ?? null)
      .find((of) => of !== null) ?? null
  );
};

const isEach = ({ format }: Unit): boolean =>
  LANGUAGES.some((language) => eachOf((format[language] ?? '').toLowerCase(), language) !== null);

const eachless = (written: string, language: Language): string =>
  written
    .split(PLACEHOLDER)
    .map((part) => part.replace(FACT_WORDS[language].each, ''))
    .join(PLACEHOLDER);

const senseOf = (unit: Unit, units: readonly Unit[]): UnitSense => {
  const forms = formsOf(unit);
  const [each = null] = LANGUAGES.flatMap((language) => eachOf((unit.format[language] ?? '').toLowerCase(), language) ?? []);
  const time = forms.map(timeOf).find((one) => one !== null) ?? null;
  const isMoney = forms.some((form) => currencyForms(form).length > 0);
  const isShare = forms.some((form) => SHARE_FORMS.includes(form));
  const others = units.filter((other) => other.id !== unit.id && !isEach(other)).map((other) => ({ id: other.id, forms: formsOf(other) }));
  return {
    id: unit.id,
    eachUnit:
      each === null ? null : (others.find((other) => other.forms.some((form) => variantsOf(form).includes(each.trim())))?.id ?? null),
    base: each === null ? null : (others.find((other) => other.forms.some((form) => forms.includes(form)))?.id ?? null),
    measure: isMoney ? 'money' : isShare ? 'share' : time !== null ? 'time' : 'other',
    each: each === null ? null : (timeOf(each) ?? 'something'),
    isPlainEach: each !== null && [...TIME_FORMS.values()].some((written) => variantsOf(each).some((form) => written.includes(form))),
    time: isMoney || isShare ? null : time,
  };
};

/** "working days" and 个工作日 last as days do. */
const timeOf = (form: string): TimeUnit | null => {
  const normal = form.trim();
  for (const [time, written] of TIME_FORMS) if (variantsOf(normal).some((one) => written.includes(one))) return time;
  const [last = ''] = /\p{Script=Latin}+$/u.exec(normal) ?? [];
  for (const [time, written] of TIME_FORMS) if (last !== normal && written.includes(last)) return time;
  const lastHan = normal.at(-1) ?? '';
  for (const [time, written] of TIME_FORMS)
    if (/\p{Script=Han}/u.test(lastHan) && variantsOf(lastHan).some((one) => written.includes(one))) return time;
  return null;
};

const conversion = (from: TimeUnit, to: TimeUnit): number | null => {
  for (const scale of [IN_SECONDS, IN_MONTHS]) {
    const [one, other] = [scale[from], scale[to]];
    if (one !== undefined && other !== undefined) return one / other;
  }
  return null;
};
