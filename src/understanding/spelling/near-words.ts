import { distance } from 'fastest-levenshtein';

/** Whether two neighbouring characters changed places: the commonest slip, but two edits to Levenshtein. */
export const isSwap = (name: string, written: string): boolean => {
  if (name.length !== written.length) return false;
  const at = Array.from(name).findIndex((_, index) => name.charAt(index) !== written.charAt(index));
  const swapped = name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
  return at >= 0 && swapped === written;
};

/** Finds words that differ from what was written by a slip of the fingers, in time that depends on that word alone. */
export interface NearWords {
  add(word: string): void;
  remove(word: string): void;
  /** Words at most as many slips away as `slipsIn` allows, each with its slips; two neighbours that changed places are one slip. */
  near(written: string): readonly { readonly word: string; readonly slips: number }[];
}

/** Letters from which on a word may hold two slips: shorter ones would become another word. */
const TWO_SLIPS_FROM = 9;
/** Shorter words are only unscrambled ("teh"): with any other slip they are near too many words. */
const ANY_SLIP_FROM = 4;
/** Shorter than that only by a letter left out ("wht"). */
const WRITTEN_FROM = 3;
/** Forms are made of so many first letters: it keeps their number small, and later slips leave the start as it was. */
const PREFIX = 7;

/** Symmetric deletion (SymSpell, W. Garbe 2012): a word and a slip of it share a form that is left when letters are taken out of both. */
export const createNearWords = (): NearWords => {
  const wordsByForm = new Map<string, Set<string>>();
  return {
    add(word) {
      for (const form of formsOf(word)) {
        const words = wordsByForm.get(form);
        if (words === undefined) wordsByForm.set(form, new Set([word]));
        else words.add(word);
      }
    },
    remove(word) {
      for (const form of formsOf(word)) {
        const words = wordsByForm.get(form);
        words?.delete(word);
        if (words?.size === 0) wordsByForm.delete(form);
      }
    },
    near(written) {
      const words = new Set(formsOf(written).flatMap((form) => [...(wordsByForm.get(form) ?? [])]));
      return [...words].flatMap((word) => {
        const slips = slipsBetween(word, written);
        return slips > 0 && slips <= slipsIn(Math.min(written.length, word.length)) ? [{ word, slips }] : [];
      });
    },
  };
};

const slipsIn = (length: number): number => (length >= TWO_SLIPS_FROM ? 2 : 1);

const slipsBetween = (word: string, written: string): number => {
  if (isSwap(word, written)) return 1;
  return word.length < ANY_SLIP_FROM || written.length < WRITTEN_FROM ? Infinity : distance(word, written);
};

const formsOf = (word: string): readonly string[] => {
  const prefix = word.slice(0, PREFIX);
  const once = shortenings(prefix);
  return [...new Set([prefix, ...once, ...(word.length >= TWO_SLIPS_FROM ? once.flatMap(shortenings) : [])])];
};

const shortenings = (word: string): readonly string[] => Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
