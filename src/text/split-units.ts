import { stemmer } from 'stemmer';

/** A Chinese character; a number; any other word with apostrophes inside. */
const UNIT = /\p{Script=Han}|\p{N}+|(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:'\p{L}+)*/gu;
const LATIN = /^[a-z']+$/u;

/**
 * The smallest parts of a normalised text that mean something: Chinese characters, stems of other words. Unlike words they do not depend
 * on where a dictionary cuts, and cost no search in one.
 *
 * @example splitUnits('开通apple pay的卡') // ['开', '通', 'appl', 'pay', '的', '卡']
 */
export const splitUnits = (text: string): readonly string[] =>
  (text.match(UNIT) ?? []).map((unit) => (LATIN.test(unit) ? stemmer(unit.replace(/'s$/u, '').replaceAll("'", '')) : unit));
