const DIGITS: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 };
const SCALES: Readonly<Record<string, number>> = {
  k: 1_000,
  m: 1_000_000,
  thousand: 1_000,
  million: 1_000_000,
  百: 100,
  千: 1_000,
  万: 10_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
};
const LATIN = /^(?<digits>\d[\d,]*(?:\.\d+)?)\s*(?<scale>[a-z]+|\p{Script=Han}+)?$/u;

/** A number as people write it: `50,000`, `50k`, `5万`, `五万`, `十二`. `null`: it is none. */
export const readNumber = (text: string): number | null => {
  const { digits, scale } = LATIN.exec(text)?.groups ?? {};
  if (digits !== undefined) {
    const factor = scale === undefined ? 1 : SCALES[scale];
    return factor === undefined ? null : Number(digits.replaceAll(',', '')) * factor;
  }
  return readChinese(text);
};

/** `一百二十三万四千` → 1,234,000: sections before 万 and 亿 are added up, then multiplied. */
const readChinese = (text: string): number | null => {
  let [total, section, digit] = [0, 0, 0];
  for (const character of text) {
    const value = DIGITS[character];
    const place = PLACES[character];
    if (value !== undefined) digit = value;
    else if (place === undefined) return null;
    else if (place < 10_000) {
      section += (digit === 0 ? 1 : digit) * place;
      digit = 0;
    } else {
      total = (total + section + digit) * place;
      [section, digit] = [0, 0];
    }
  }
  return text === '' ? null : total + section + digit;
};
