import { randomUUID } from 'node:crypto';
import type { Feedback } from '../../domain/feedback.js';
import { createSerialQueue } from '../../domain/serial-queue.js';
import type { Encoder } from '../../embedding/encoder.js';
import type { KnowledgeIndex } from '../../retrieval/knowledge-index.js';
import { dotProduct } from '../../ml/linear-algebra.js';
import type { FaqRepository } from '../../store/repositories/faq-repository.js';
import type { FeedbackRepository } from '../../store/repositories/feedback-repository.js';
import type { LearningRepository } from '../../store/repositories/learning-repository.js';
import { chooseClusters, type Cluster } from './choose-clusters.js';
import { draftProposal, targetOf, worthOf } from './draft-proposal.js';
import { measureLikeness } from './measure-likeness.js';
import { createProposalBook, PROPOSED_DAYS, type ProposalBookDependencies } from './proposal-book.js';
import { createQuestionPool, type PooledQuestion } from './question-pool.js';
import { createQuestionRater } from './rate-questions.js';
import { type NotedTurn, noteTurns, readQuestions } from './read-questions.js';

/** Learns from what customers asked, in the background. */
export interface Miner {
  /**
   * Takes in what was recorded since the last call and brings the proposals up to date. Calls wait for each other. `false`: another process
   * does it.
   */
  mine(): Promise<boolean>;
}

export interface MinerDependencies extends ProposalBookDependencies {
  readonly learning: LearningRepository;
  readonly feedback: Pick<FeedbackRepository, 'findOfTurns'>;
  readonly faqs: Pick<FaqRepository, 'find'>;
  readonly knowledge: Pick<KnowledgeIndex, 'find' | 'revision' | 'sampleOfAll' | 'nearestOther'>;
  readonly encoder: Pick<Encoder, 'encode' | 'dimensions'>;
  readonly privateTypes: () => readonly string[];
  readonly now: () => Date;
  /** Lets replies go before. */
  readonly pause: () => Promise<void>;
}

export interface MinerOptions {
  /** Proposals that are open at once: editors lose heart before more. */
  readonly most: number;
  /** Customers, or conversations of nobody in particular, that must have asked it. */
  readonly leastPeople: number;
}

export const USUAL_MINING: MinerOptions = { most: 50, leastPeople: 2 };

/** Turns read at once. */
const PAGE = 200;
/** Questions kept; of more the oldest are let go. */
const MOST_KEPT = 10_000;
/** Turns of other processes may be recorded a little later than their time says. */
const OVERLAP_MS = 60_000;
/** For so long nobody else mines. */
const LEASE_MS = 600_000;
const DAY = 86_400_000;
const LEASE = 'learning';

export const createMiner = (dependencies: MinerDependencies, { most, leastPeople }: MinerOptions = USUAL_MINING): Miner => {
  const { learning, feedback, encoder, knowledge, faqs, now, pause } = dependencies;
  const holder = randomUUID();
  const queue = createSerialQueue();
  const pool = createQuestionPool((language) => encoder.dimensions(language));
  const book = createProposalBook(dependencies);
  const rater = createQuestionRater({ knowledge, faqs });
  let measured: { readonly revision: string; readonly alike: Awaited<ReturnType<typeof measureLikeness>> } | null = null;
  /** Measured once a revision. */
  const likeness = async () => {
    const { revision } = knowledge;
    if (measured?.revision !== revision) measured = { revision, alike: await measureLikeness(knowledge, pause) };
    return measured.alike;
  };
  /** Up to when turns were read. */
  let readTo: string | null = null;
  /** Up to when what was said of replies was. */
  let heardTo: string | null = null;
  let firstSeen: string | null = null;

  const before = (at: string, milliseconds: number): string => new Date(Date.parse(at) - milliseconds).toISOString();

  const take = async (noted: readonly NotedTurn[]): Promise<void> => {
    const known = noted.filter(({ turn }) => pool.get(turn.id) !== undefined);
    for (const { turn, signals, meant } of known) {
      const question = pool.get(turn.id);
      if (question !== undefined) pool.put(withMore(question, signals, meant));
    }
    for (const question of await readQuestions(
      noted.filter(({ turn }) => pool.get(turn.id) === undefined),
      dependencies,
    )) {
      const earlier = pool.get(question.turnId);
      pool.put(earlier === undefined ? question : withMore(earlier, question.signals, question.meant));
    }
  };

  /** Reads turns page by page; a page of turns of one moment alone is read longer. */
  const readTurns = async (from: string): Promise<void> => {
    let limit = PAGE;
    for (let after = from; ;) {
      const page = await learning.turnsFrom(after, limit);
      await take(await noteTurns(page, await learning.turnsBefore(page), dependencies));
      firstSeen ??= page[0]?.turn.at ?? null;
      const last = page.at(-1)?.turn.at;
      if (last !== undefined) readTo = last;
      if (last === undefined || page.length < limit) return;
      if (last === after) limit *= 2;
      else [after, limit] = [last, PAGE];
      await pause();
    }
  };

  /** What was said of replies counts as long as it is not taken back. */
  const readFeedback = async (from: string): Promise<void> => {
    const disliked = await learning.dislikedFrom(from, MOST_KEPT);
    const known = [...pool.all()].filter(({ signals }) => signals.has('DISLIKED'));
    const said = await feedback.findOfTurns([
      ...new Set([...known, ...disliked.map(({ turn }) => ({ turnId: turn.id }))].map(({ turnId }) => turnId)),
    ]);
    await take(disliked.map((one) => ({ ...one, signals: ['DISLIKED'], meant: meantIn(said.get(one.turn.id) ?? []) })));
    for (const question of known) pool.put(withMore(question, ['DISLIKED'], meantIn(said.get(question.turnId) ?? [])));
    const withdrawn = known.filter(({ turnId }) => !(said.get(turnId) ?? []).some(({ verdict }) => verdict === 'UNHELPFUL'));
    pool.remove(withdrawn.map(({ turnId }) => turnId));
    // What else spoke for them is read again.
    if (withdrawn.length > 0) readTo = null;
  };

  const forget = async (oldest: string): Promise<void> => {
    const all = [...pool.all()];
    const ids = all.map(({ turnId }) => turnId);
    const there = new Set<string>();
    for (let at = 0; at < ids.length; at += PAGE) for (const id of await learning.existing(ids.slice(at, at + PAGE))) there.add(id);
    const tooMany = all
      .toSorted((one, other) => (one.at < other.at ? 1 : -1))
      .slice(MOST_KEPT)
      .map(({ turnId }) => turnId);
    pool.remove([...tooMany, ...all.filter(({ turnId, at }) => at < oldest || !there.has(turnId)).map(({ turnId }) => turnId)]);
  };

  const mine = async (): Promise<boolean> => {
    const time = now();
    const today = time.toISOString();
    const until = new Date(time.getTime() + LEASE_MS).toISOString();
    if (!(await learning.claim(LEASE, holder, { now: today, until }))) return false;
    const oldest = before(today, PROPOSED_DAYS * DAY);
    await readTurns(readTo === null ? oldest : before(readTo, OVERLAP_MS));
    await readFeedback(heardTo === null ? oldest : before(heardTo, OVERLAP_MS));
    heardTo = today;
    await forget(oldest);
    const alike = await likeness();
    const unsure = await rater.rate(pool, alike, pause);
    const refused = await book.refused();
    const isWanted = (cluster: Cluster): boolean => {
      const { vector, language } = pool.get(cluster.seed.id) ?? { vector: new Float32Array(), language: 'en' };
      const isLike = (other: Float32Array): boolean => other.length === vector.length && dotProduct(other, vector) >= alike[language];
      return !refused.some((one) => one.faqId === targetOf(cluster) && isLike(one.vector));
    };
    const clusters = chooseClusters(unsure, { most, leastPeople, worthOf, isWanted });
    const drafts = clusters.flatMap((cluster) => draftProposal(cluster, (id) => pool.get(id)) ?? []);
    const since = firstSeen === null || firstSeen < oldest ? oldest : firstSeen;
    await book.keep(drafts, { now: today, weeks: Math.max(1, (time.getTime() - Date.parse(since)) / (7 * DAY)) });
    return true;
  };

  return { mine: () => queue.run(mine) };
};

const withMore = (
  question: PooledQuestion,
  signals: Iterable<PooledQuestion['signals'] extends ReadonlySet<infer S> ? S : never>,
  meant: string | null,
): PooledQuestion => {
  const all = new Set([...question.signals, ...signals]);
  // The same object as before says that nothing changed.
  if (all.size === question.signals.size && (meant === null || meant === question.meant)) return question;
  return { ...question, signals: all, meant: meant ?? question.meant };
};

/** What most said is right; of equals the last. */
const meantIn = (said: readonly Feedback[]): string | null => {
  const votes = new Map<string, number>();
  for (const { correctFaqId } of said) if (correctFaqId !== null) votes.set(correctFaqId, (votes.get(correctFaqId) ?? 0) + 1);
  return [...votes].reduce<readonly [string | null, number]>((best, one) => (one[1] >= best[1] ? one : best), [null, 0])[0];
};
