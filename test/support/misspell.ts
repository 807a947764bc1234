import type { Language } from '../../src/domain/language.js';
import { soundsOf } from '../../src/language/text/pinyin.js';

/** At most one slip in so many words, or in twice as many Chinese characters. */
const WORDS_A_SLIP = 6;
const CHARACTERS_A_SLIP = 12;

/** Keys beside each key of an English keyboard. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  q: 'wa', w: 'qes', e: 'wrd', r: 'etf', t: 'ryg', y: 'tuh', u: 'yij', i: 'uok', o: 'ipl', p: 'ol',
  a: 'qsz', s: 'awdx', d: 'sefc', f: 'drgv', g: 'fthb', h: 'gyjn', j: 'hukm', k: 'jil', l: 'kop',
  z: 'asx', x: 'zsdc', c: 'xdfv', v: 'cfgb', b: 'vghn', n: 'bhjm', m: 'njk',
}; // prettier-ignore
/** Characters in everyday use that slips of sound are drawn from. */
const EVERYDAY =
  '的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏兴';

/** The text with slips as people make them; the same text and seed always give the same slips. A text may be too short for any. */
export const misspell = (text: string, language: Language, random: () => number): string =>
  language === 'zh' ? mishear(text, random) : mistype(text, random);

const pick = <T>(items: readonly T[], random: () => number): T | undefined => items[Math.floor(random() * items.length)];

const mistype = (text: string, random: () => number): string => {
  const words = text.split(' ');
  const slips = Math.max(1, Math.floor(words.length / WORDS_A_SLIP));
  for (let slip = 0; slip < slips; slip += 1) {
    const long = words.flatMap((word, at) => (/^[A-Za-z]{4,}[?!.,]?$/u.test(word) ? [at] : []));
    const at = pick(long, random);
    if (at !== undefined) words[at] = mistypeWord(words[at] ?? '', random);
  }
  return words.join(' ');
};

const mistypeWord = (word: string, random: () => number): string => {
  const letters = word.replace(/[^A-Za-z]/gu, '').length;
  // The first letter is seldom wrong.
  const at = 1 + Math.floor(random() * (letters - 1));
  const letter = word.charAt(at);
  const kinds = [
    () => `${word.slice(0, at)}${pick([...(NEIGHBOURS[letter.toLowerCase()] ?? letter)], random) ?? ''}${word.slice(at + 1)}`,
    () => `${word.slice(0, at)}${word.slice(at + 1)}`,
    () => `${word.slice(0, at)}${letter}${word.slice(at)}`,
    () => `${word.slice(0, at - 1)}${letter}${word.charAt(at - 1)}${word.slice(at + 1)}`,
  ];
  return pick(kinds, random)?.() ?? word;
};

const mishear = (text: string, random: () => number): string => {
  const characters = [...text];
  const slips = Math.max(1, Math.floor(characters.length / CHARACTERS_A_SLIP));
  for (let slip = 0; slip < slips; slip += 1) {
    const places = characters.flatMap((character, at) => (soundAlikes(character).length > 0 ? [at] : []));
    const at = pick(places, random);
    if (at !== undefined) characters[at] = pick(soundAlikes(characters[at] ?? ''), random) ?? '';
  }
  return characters.join('');
};

const soundAlikes = (character: string): readonly string[] => {
  const [sound] = soundsOf(character);
  return sound === undefined ? [] : [...EVERYDAY].filter((other) => other !== character && soundsOf(other)[0] === sound);
};
