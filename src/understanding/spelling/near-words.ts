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
  /** Words at most as many slips away as the limits allow, each with its slips; two neighbours that changed places are one slip. */
  near(written: string): readonly { readonly word: string; readonly slips: number }[];
}

/** How much of a word may be a slip. */
export interface SlipLimits {
  /** Letters from which on a word may hold two slips. */
  readonly twoSlipsFrom: number;
  /** Shorter words are only unscrambled ("teh"). */
  readonly anySlipFrom: number;
  /** What was written has at least so many letters, where it is more than unscrambled. */
  readonly writtenFrom: number;
  /** Forms are made of so many first letters. */
  readonly prefix: number;
}

/** Of words of a language: shorter ones would become other words; later slips leave the start as it was, which keeps the number of forms small. */
const WORD_LIMITS: SlipLimits = { twoSlipsFrom: 9, anySlipFrom: 4, writtenFrom: 3, prefix: 7 };

/** Symmetric deletion (SymSpell, W. Garbe 2012): a word and a slip of it share a form that is left when letters are taken out of both. */
export const createNearWords = (limits: SlipLimits = WORD_LIMITS): NearWords => {
  const wordsByForm = new Map<string, Set<string>>();
  return {
    add(word) {
      eachForm(word, limits, (form) => {
        const words = wordsByForm.get(form);
        if (words === undefined) wordsByForm.set(form, new Set([word]));
        else words.add(word);
      });
    },
    remove(word) {
      eachForm(word, limits, (form) => {
        const words = wordsByForm.get(form);
        words?.delete(word);
        if (words?.size === 0) wordsByForm.delete(form);
      });
    },
    near(written) {
      const words = new Set<string>();
      eachForm(written, limits, (form) => {
        for (const word of wordsByForm.get(form) ?? NONE) words.add(word);
      });
      return [...words].flatMap((word) => {
        const slips = slipsBetween(word, written, limits);
        const most = Math.min(written.length, word.length) >= limits.twoSlipsFrom ? 2 : 1;
        return slips > 0 && slips <= most ? [{ word, slips }] : [];
      });
    },
  };
};

const NONE: ReadonlySet<string> = new Set();

const slipsBetween = (word: string, written: string, { anySlipFrom, writtenFrom }: SlipLimits): number => {
  if (isSwap(word, written)) return 1;
  return word.length < anySlipFrom || written.length < writtenFrom ? Infinity : distance(word, written);
};

/** Some of them more than once: a list of all would cost more than looking twice, and a message has hundreds of stretches. */
const eachForm = (word: string, { prefix, twoSlipsFrom }: SlipLimits, look: (form: string) => void): void => {
  const start = word.slice(0, prefix);
  look(start);
  for (let at = 0; at < start.length; at += 1) {
    const once = start.slice(0, at) + start.slice(at + 1);
    look(once);
    if (word.length < twoSlipsFrom) continue;
    for (let next = at; next < once.length; next += 1) look(once.slice(0, next) + once.slice(next + 1));
  }
};
