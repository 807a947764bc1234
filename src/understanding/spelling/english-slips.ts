import { isSwap } from '../../text/is-swap.js';

/**
 * What a slip costs: fingers that change places or miss a doubled letter are the commonest, then a letter left out or put in; another letter
 * is as often another word.
 */
const COST = { swap: 0.8, doubled: 0.8, leftOut: 1, other: 1.2 };
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** What it costs that a word was meant, `slips` away; two slips cost twice a common one, whatever they are. */
export const costOf = (written: string, word: string, slips: number): number => {
  if (slips > 1) return slips * COST.leftOut;
  if (isSwap(word, written)) return COST.swap;
  if (word.length === written.length) return COST.other;
  const [shorter, longer] = word.length < written.length ? [word, written] : [written, word];
  return isDoubled(shorter, longer) ? COST.doubled : COST.leftOut;
};

/** Words one slip away that cost less than `cost`, each by what it takes; the first letter stays. */
export const cheaperSlips = (written: string, cost: number): readonly string[] => {
  const places = Array.from({ length: written.length - 1 }, (_, at) => at + 1);
  const doubled = places.map((at) => `${written.slice(0, at)}${written.charAt(at - 1)}${written.slice(at)}`);
  const undoubled = places.flatMap((at) =>
    written.charAt(at) === written.charAt(at - 1) ? [`${written.slice(0, at)}${written.slice(at + 1)}`] : [],
  );
  const swapped = places
    .slice(0, -1)
    .map((at) => `${written.slice(0, at)}${written.charAt(at + 1)}${written.charAt(at)}${written.slice(at + 2)}`);
  const leftOut = [...places, written.length].flatMap((at) =>
    Array.from(LETTERS, (letter) => `${written.slice(0, at)}${letter}${written.slice(at)}`),
  );
  const putIn = places.map((at) => `${written.slice(0, at)}${written.slice(at + 1)}`);
  return [
    ...(COST.doubled < cost ? [...doubled, ...undoubled, ...swapped] : []),
    ...(COST.leftOut < cost ? [...leftOut, ...putIn] : []),
  ].filter((word) => word !== written);
};

const isDoubled = (shorter: string, longer: string): boolean =>
  Array.from(longer).some(
    (letter, at) => at > 0 && letter === longer.charAt(at - 1) && `${longer.slice(0, at)}${longer.slice(at + 1)}` === shorter,
  );
