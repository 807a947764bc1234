import type { Role } from './access.js';

/** What somebody thought of a reply. */
export const VERDICTS = ['HELPFUL', 'UNHELPFUL'] as const;

export type Verdict = (typeof VERDICTS)[number];

/** What one person, or one token that speaks for nobody in particular, thinks of a turn's reply. */
export interface Feedback {
  /** Of turn and voice: the same voice has one opinion of a reply, the last one. */
  readonly id: string;
  readonly turnId: string;
  /** Who counts as one: a customer, whoever sends it for them, else the token. */
  readonly voice: string;
  readonly verdict: Verdict;
  /** The FAQ that had answered; `null`: none had. */
  readonly faqId: string | null;
  /** The FAQ that should have. */
  readonly correctFaqId: string | null;
  readonly comment: string | null;
  /** Digest of the question as it was understood. */
  readonly wording: string;
  /** The token's subject and role. */
  readonly givenBy: string;
  readonly role: Role;
  /** Whose it is; erased with them. */
  readonly customerId: string | null;
  readonly at: string;
}

/** People who must think alike before it moves a reply: what one or two think is no evidence that others do. */
export const LEAST_VOICES = 3;

/** The most that all feedback together adds to, or takes from, the log-odds of a FAQ: .5 becomes .62, .9 becomes .94. */
export const MOST_SHIFT = 0.5;

/** Votes in excess of others at which it is reached. */
const FULL_EXCESS = 6;

/** Days after which a vote counts half, and no more. */
const HALF_LIFE = 30;
const FORGOTTEN = 180;
const DAY = 86_400_000;

/** For (1) or against (-1) giving a FAQ to a wording. */
interface Vote {
  readonly faqId: string;
  readonly value: 1 | -1;
}

const votesOf = ({ verdict, faqId, correctFaqId }: Feedback): readonly Vote[] => [
  ...(faqId === null || faqId === correctFaqId ? [] : [{ faqId, value: verdict === 'HELPFUL' ? (1 as const) : (-1 as const) }]),
  ...(correctFaqId === null ? [] : [{ faqId: correctFaqId, value: 1 as const }]),
];

/** What a vote weighs after so long: whole days, so that a reply hangs on the day and not on the moment. */
const weightAt = (now: number, at: string): number => {
  const days = Math.max(0, Math.floor((now - Date.parse(at)) / DAY));
  return days > FORGOTTEN ? 0 : 0.5 ** (days / HALF_LIFE);
};

/**
 * Log-odds that what people thought of replies to one wording adds to each FAQ, within `MOST_SHIFT`. A voice has one vote a FAQ, its newest;
 * votes fade; a FAQ of which fewer than `LEAST_VOICES` more think well than ill, or ill than well, gets nothing.
 * @param feedback on one wording
 */
export const shiftsOf = (feedback: readonly Feedback[], now: Date): ReadonlyMap<string, number> => {
  const newest = new Map<string, { readonly vote: Vote; readonly at: string }>();
  for (const one of feedback.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1)))
    for (const vote of votesOf(one)) newest.set(JSON.stringify([one.voice, vote.faqId]), { vote, at: one.at });
  const sums = new Map<string, number>();
  for (const { vote, at } of newest.values()) sums.set(vote.faqId, (sums.get(vote.faqId) ?? 0) + vote.value * weightAt(now.getTime(), at));
  return new Map([...sums].map(([faqId, sum]) => [faqId, shiftOf(sum)]));
};

const shiftOf = (sum: number): number => {
  const excess = Math.abs(sum) - (LEAST_VOICES - 1);
  return excess <= 0 ? 0 : Math.sign(sum) * MOST_SHIFT * Math.min(1, excess / (FULL_EXCESS - LEAST_VOICES + 1));
};
