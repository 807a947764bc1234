import { LANGUAGES, type Language } from '../domain/language.js';

/** How units of time, shares and currencies are written, from the locale data of the runtime, so that no list of them stands here. Small letters. */

export const TIME_UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** Singular and plural of a form in Latin letters; of a short one only the plural that people write: "kgs". */
export const numbersOf = (form: string): readonly string[] => {
  if (/\p{Script=Latin}{3,}$/u.test(form)) return [form, form.endsWith('s') ? form.slice(0, -1) : `${form}s`];
  return /(?<!\p{Script=Latin})\p{Script=Latin}{2}$/u.test(form) && !form.endsWith('s') ? [form, `${form}s`] : [form];
};

/** Names of units of time by language, as the Unicode locale data have them. */
export const TIME_FORMS: ReadonlyMap<TimeUnit, readonly string[]> = new Map(
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

export const SHARE_FORMS = [
  '%',
  '％',
  ...LANGUAGES.map((language) =>
    unitPart(new Intl.NumberFormat(language, { style: 'unit', unit: 'percent', unitDisplay: 'long' }).formatToParts(2)),
  ),
].filter((form) => form !== '');

/** All ways to write the currency that is written in one way: code, sign, names. None where it is no currency. */
export const currencyForms = (form: string): readonly string[] => {
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
