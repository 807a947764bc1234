import type { Language } from '../domain/language.js';

/** Numbers and signs as they are read aloud: "7.2%" as "7.2 percent", "CNY 50,000" as "50,000 Chinese yuan", a telephone number digit by digit. */
export const spell = (text: string, language: Language): string => {
  const telephone = text.replace(/\b\d{3,4}(?:-\d{3,4})+\b/g, (number) =>
    number
      .split('-')
      .map((group) => [...group].join(' '))
      .join(language === 'zh' ? '，' : ', '),
  );
  return language === 'zh' ? spellChinese(telephone) : spellEnglish(telephone);
};

const spellChinese = (text: string): string =>
  text
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/(\d+(?:\.\d+)?)%/g, '百分之$1')
    .replace(/\s*[>＞]\s*/g, '，')
    .replace(/[「」“”]/g, '');

const spellEnglish = (text: string): string =>
  text
    .replace(/\b([A-Z]{3}) (\d[\d,.]*\d|\d)/g, (whole, code: string, amount: string) => {
      const name = currencyName(code);
      return name === null ? whole : `${amount} ${name}`;
    })
    .replace(/(\d)\s?%/g, '$1 percent')
    .replace(/\s+>\s+/g, ', then ');

const currencies = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' });

/** "Chinese yuan" of CNY; `null` when there is no such currency. */
const currencyName = (code: string): string | null => {
  const [first, ...others] = currencies.of(code)?.split(' ') ?? [];
  return first === undefined ? null : [first, ...others.map((word) => word.toLowerCase())].join(' ');
};
