import type { LearningRepository } from '../store/repositories/learning-repository.js';

/** How often customers' questions were answered from each FAQ lately. */
export interface QuestionCounter {
  /** Reads what was recorded since the last call. */
  follow(): Promise<void>;
  /** Of the last four weeks. */
  countOf(faqId: string): number;
}

const DAYS = 28;
const DAY = 86_400_000;
/** Turns read at once. */
const PAGE = 200;
/** Turns of other processes may be recorded a little later than their time says. */
const OVERLAP_MS = 60_000;

export const createQuestionCounter = ({
  learning,
  now,
  pause,
}: {
  readonly learning: Pick<LearningRepository, 'turnsFrom'>;
  readonly now: () => Date;
  readonly pause: () => Promise<void>;
}): QuestionCounter => {
  /** By day, by FAQ. */
  const counts = new Map<string, Map<string, number>>();
  /** Ids of turns that the next read brings again. */
  let lately = new Map<string, string>();
  let readTo: string | null = null;

  const count = (id: string, at: string, faqId: string): void => {
    if (lately.has(id)) return;
    lately.set(id, at);
    const day = at.slice(0, 10);
    const ofDay = counts.get(day) ?? new Map<string, number>();
    ofDay.set(faqId, (ofDay.get(faqId) ?? 0) + 1);
    counts.set(day, ofDay);
  };

  return {
    async follow() {
      const oldest = new Date(now().getTime() - DAYS * DAY).toISOString();
      let limit = PAGE;
      for (let from = readTo === null ? oldest : new Date(Date.parse(readTo) - OVERLAP_MS).toISOString(); ;) {
        const page = await learning.turnsFrom(from, limit);
        for (const { turn } of page)
          if (turn.reply.kind === 'answer' && turn.reply.faqId !== null) count(turn.id, turn.at, turn.reply.faqId);
        const last = page.at(-1)?.turn.at;
        if (last !== undefined) readTo = last;
        if (last === undefined || page.length < limit) break;
        // A page of turns of one moment alone is read longer.
        if (last === from) limit *= 2;
        else [from, limit] = [last, PAGE];
        await pause();
      }
      for (const day of counts.keys()) if (day < oldest.slice(0, 10)) counts.delete(day);
      const again = readTo === null ? '' : new Date(Date.parse(readTo) - OVERLAP_MS).toISOString();
      lately = new Map([...lately].filter(([, at]) => at >= again));
    },
    countOf: (faqId) => [...counts.values()].reduce((sum, ofDay) => sum + (ofDay.get(faqId) ?? 0), 0),
  };
};
