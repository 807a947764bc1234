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
    .replace(/\b([A-Z]{3}) (\d[\d,.]*\d|\d)/g, (_, code: string, amount: string) => spellAmount(code, amount))
    .replace(/(\d)\s?%/g, '$1 percent')
    .replace(/\s+>\s+/g, ', then ');

/** "3 US dollars"; as it stands where there is no such currency. */
const spellAmount = (code: string, amount: string): string => {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay: 'name' });
  const name = format.formatToParts(Number(amount.replaceAll(',', ''))).find(({ type }) => type === 'currency')?.value ?? code;
  return name === code ? `${code} ${amount}` : `${amount} ${name}`;
};
