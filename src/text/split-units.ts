import { splitWords } from './split-words.js';

const CHINESE = /\p{Script=Han}/u;

/**
 * The smallest parts of a normalised text that mean something: Chinese characters, stems of other words. Unlike words they do not depend
 * on where a dictionary cuts.
 *
 * @example splitUnits('开通apple pay的卡') // ['开', '通', 'appl', 'pay', '的', '卡']
 */
export const splitUnits = (text: string): readonly string[] =>
  splitWords(text, 'en')
    .filter((word) => !word.isPart)
    .flatMap((word) => (CHINESE.test(word.text) ? [...word.text] : [word.term]));
