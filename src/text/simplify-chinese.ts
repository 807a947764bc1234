import { Converter } from 'opencc-js/t2cn';

const HAN = /\p{Script=Han}/u;
const toSimplified = Converter({ from: 't', to: 'cn' });

/** Writes traditional Chinese characters as simplified ones, each on its own; anything else stays. */
export const simplifyChinese = (character: string): string => (HAN.test(character) ? toSimplified(character) : character);
