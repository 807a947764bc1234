import type { Change } from '../../domain/change.js';
import { type Feedback, LEAST_VOICES, shiftsOf } from '../../domain/feedback.js';
import { wordingDigest } from '../../language/text/wording.js';
import type { FeedbackRepository } from '../../store/repositories/feedback-repository.js';
import type { CurrentIds } from '../../store/repositories/id-repository.js';

/** Voices that are heard on one wording: the newest. */
export const MOST_HEARD = 200;

/** What several people thought of replies, in memory: only wordings on which enough of them said something, so that a reply looks it up at once. */
export interface Agreements {
  /** Log-odds that people's feedback adds to a FAQ for a question, see `shiftsOf`; 0: none. */
  shiftFor(question: string, faqId: string, now: Date): number;
  open(): Promise<void>;
  follow(changes: readonly Change[]): Promise<void>;
}

export const createAgreements = ({
  feedback,
  currentIds,
}: {
  readonly feedback: Pick<FeedbackRepository, 'findOn' | 'wordingsOfSeveral'>;
  /** What ids of FAQs that people spoke of mean now. */
  readonly currentIds: Pick<CurrentIds, 'currentIn'>;
}): Agreements => {
  const heard = new Map<string, readonly Feedback[]>();

  const read = async (wording: string): Promise<void> => {
    const all = await feedback.findOn(wording, MOST_HEARD);
    if (new Set(all.map(({ voice }) => voice)).size >= LEAST_VOICES) heard.set(wording, all);
    else heard.delete(wording);
  };

  return {
    shiftFor(question, faqId, now) {
      if (heard.size === 0) return 0;
      const all = heard.get(wordingDigest(question));
      return all === undefined ? 0 : (shiftsOf(currentIds.currentIn(all), now).get(faqId) ?? 0);
    },
    async open() {
      heard.clear();
      for (const wording of await feedback.wordingsOfSeveral(LEAST_VOICES)) await read(wording);
    },
    async follow(changes) {
      const changed = new Set(changes.flatMap(({ kind, ids }) => (kind === 'FEEDBACK' ? ids : [])));
      // What a customer thought goes with them.
      const things = new Set(changes.flatMap(({ kind, ids }) => (kind === 'ENTITY' ? ids : [])));
      for (const [wording, all] of heard)
        if (all.some(({ customerId }) => customerId !== null && things.has(customerId))) changed.add(wording);
      for (const wording of changed) await read(wording);
    },
  };
};
