import type { Language } from '../../domain/language.js';
import type { Evidence, ProposalKind, Signal } from '../../domain/proposal.js';
import { wordingDigest } from '../../language/text/wording.js';
import type { Cluster } from './choose-clusters.js';
import type { PooledQuestion } from './question-pool.js';

/** What a cluster suggests, before it is known whether it was proposed already. */
export interface ProposalDraft {
  readonly kind: ProposalKind;
  readonly faqId: string | null;
  readonly language: Language;
  readonly title: string;
  readonly phrasings: readonly string[];
  readonly signals: Readonly<Partial<Record<Signal, number>>>;
  readonly conversations: number;
  readonly worth: number;
  readonly evidence: readonly Evidence[];
}

/** What an editor has to do: to agree, or to write an answer as well. */
const CLICKS: Readonly<Record<ProposalKind, number>> = { PHRASINGS: 1, NEW_FAQ: 2 };

/** Phrasings proposed at once: further ones say nothing that these do not, and some would mean something else. */
const MOST_PHRASINGS = 5;
/** What is longer tells a story. */
const LONGEST = 200;

/** The FAQ that a cluster seems to be after; `''`: nothing known, as for most of its questions there was no answer. */
export const targetOf = ({ seed, members }: Cluster): string =>
  members.filter(({ isUnanswered }) => isUnanswered).length * 2 > members.length ? '' : seed.opinion;

const kindOf = (cluster: Cluster): ProposalKind => (targetOf(cluster) === '' ? 'NEW_FAQ' : 'PHRASINGS');

/** Customers helped a click. */
export const worthOf = (cluster: Cluster): number => cluster.gain / CLICKS[kindOf(cluster)];

/** `null`: nothing of it may be proposed, as all its words may concern one customer only. */
export const draftProposal = (cluster: Cluster, question: (turnId: string) => PooledQuestion | undefined): ProposalDraft | null => {
  const behind = cluster.members.flatMap(({ id }) => question(id) ?? []);
  const [first] = behind;
  const sayable = new Map(
    behind
      .filter(({ isPrivate, text }) => !isPrivate && text.length <= LONGEST)
      .toReversed()
      .map(({ text }) => [wordingDigest(text), text]),
  );
  const phrasings = [...sayable.values()].toReversed().slice(0, MOST_PHRASINGS);
  const [title] = phrasings;
  if (first === undefined || title === undefined) return null;
  const signals: Partial<Record<Signal, number>> = {};
  for (const signal of behind.flatMap((one) => [...one.signals])) signals[signal] = (signals[signal] ?? 0) + 1;
  return {
    kind: kindOf(cluster),
    faqId: targetOf(cluster) === '' ? null : targetOf(cluster),
    language: first.language,
    title,
    phrasings,
    signals,
    conversations: new Set(behind.map(({ conversation, turnId }) => conversation ?? turnId)).size,
    worth: Math.round(worthOf(cluster) * 1_000) / 1_000,
    evidence: behind.map((one) => ({ turnId: one.turnId, conversation: one.conversation, signals: [...one.signals].sort() })),
  };
};
