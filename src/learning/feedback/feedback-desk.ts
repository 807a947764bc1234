import { createHash } from 'node:crypto';
import { type CurationDependencies, lockKnowledge, recordAudit } from '../../curation/curation-dependencies.js';
import { findTextFlaw, TEXT_LIMITS, tidyParagraphs } from '../../curation/fields/read-texts.js';
import { type Outcome, refuse, type Refused } from '../../curation/outcome.js';
import { isStaff, maySeeConversation, type Principal } from '../../domain/access.js';
import { type Feedback, LEAST_VOICES, type Verdict } from '../../domain/feedback.js';
import { isSmallTalk } from '../../domain/small-talk.js';
import type { Turn } from '../../domain/turn.js';
import { wordingDigest } from '../../language/text/wording.js';
import type { GraphTransaction } from '../../store/graph-store.js';
import type { ConversationRepository } from '../../store/repositories/conversation-repository.js';
import type { FeedbackRepository } from '../../store/repositories/feedback-repository.js';
import { MOST_HEARD } from './agreements.js';

/** What somebody says of a reply. */
export interface FeedbackInput {
  readonly turnId: string;
  readonly verdict: Verdict;
  readonly correctFaqId: string | null;
  readonly comment: string | null;
}

export type FeedbackOutcome = Outcome<{ readonly feedback: Feedback }>;

/** Takes what customers, bots and staff think of replies. Each is one transaction; `revision` is set where it moves what is replied. */
export interface FeedbackDesk {
  /** In place of what the same voice thought of the turn before. */
  give(input: FeedbackInput, principal: Principal): Promise<FeedbackOutcome>;
  /** Takes one's own back or, for staff, anybody's by its id. */
  withdraw(turnId: string, feedbackId: string | null, principal: Principal): Promise<FeedbackOutcome>;
}

export interface FeedbackDependencies extends Pick<CurationDependencies, 'store' | 'faqs' | 'changes' | 'audits' | 'now'> {
  readonly conversations: Pick<ConversationRepository, 'findHeldTurn'>;
  readonly feedback: FeedbackRepository;
}

export const createFeedbackDesk = (dependencies: FeedbackDependencies): FeedbackDesk => {
  const { store, faqs, feedback, changes, conversations, now } = dependencies;

  /** The turn, for who may judge its reply: its customer, its bot, staff. For others it does not exist, so that ids cannot be tried out. */
  const findTurn = async (id: string, principal: Principal): Promise<Turn | null> => {
    const held = await conversations.findHeldTurn(id);
    return held !== null && maySeeConversation(principal, held.holder) ? held.turn : null;
  };

  /** Whether enough people said something on a wording that it may move a reply. */
  const movesReplies = async (transaction: GraphTransaction, wording: string): Promise<boolean> => {
    const all = await feedback.findOn(wording, MOST_HEARD, transaction);
    return new Set(all.map(({ voice }) => voice)).size >= LEAST_VOICES;
  };

  /** Does something about feedback on a wording; a new revision where replies may be others by it. */
  const changing = async <T>(
    transaction: GraphTransaction,
    wording: string,
    change: () => Promise<T>,
  ): Promise<{ readonly result: T; readonly revision: number | null }> => {
    const before = await movesReplies(transaction, wording);
    const result = await change();
    if (!before && !(await movesReplies(transaction, wording))) return { result, revision: null };
    return { result, revision: await changes.record(transaction, { kind: 'FEEDBACK', ids: [wording], at: now().toISOString() }) };
  };

  const findFlaw = async ({ verdict, correctFaqId, comment }: FeedbackInput, turn: Turn): Promise<Refused | null> => {
    const flaw = comment === null || comment === '' ? null : findTextFlaw(tidyParagraphs(comment), TEXT_LIMITS.text);
    if (flaw !== null) return refuse('BAD_INPUT', `the comment ${flaw}`, ['comment']);
    if (correctFaqId === null) return null;
    const answered = answeredBy(turn);
    if (verdict === 'HELPFUL' && correctFaqId !== answered)
      return refuse('BAD_INPUT', 'a helpful reply was the right one; leave correctFaqId out, or say UNHELPFUL', ['correctFaqId']);
    if (verdict === 'UNHELPFUL' && correctFaqId === answered)
      return refuse('BAD_INPUT', `"${correctFaqId}" is what was answered; name another FAQ or leave correctFaqId out`, ['correctFaqId']);
    const faq = (await faqs.find([correctFaqId])).get(correctFaqId);
    return faq?.publishedVersion === undefined || faq.publishedVersion === null || isSmallTalk(faq)
      ? refuse('NOT_FOUND', `no published FAQ has the id "${correctFaqId.slice(0, 60)}"`, ['correctFaqId'])
      : null;
  };

  return {
    async give(input, principal) {
      const turn = await findTurn(input.turnId, principal);
      if (turn === null) return noTurn(input.turnId);
      const flaw = await findFlaw(input, turn);
      if (flaw !== null) return flaw;
      const given = feedbackOf(input, turn, principal, now().toISOString());
      return store.transaction(async (transaction): Promise<FeedbackOutcome> => {
        await lockKnowledge(transaction);
        const { revision, result: isKept } = await changing(transaction, given.wording, () => feedback.save(transaction, given));
        return isKept ? { kind: 'done', changed: true, revision, warnings: [], feedback: given } : noTurn(input.turnId);
      });
    },

    async withdraw(turnId, feedbackId, principal) {
      const turn = await findTurn(turnId, principal);
      if (turn === null) return noTurn(turnId);
      const own = feedbackIdOf(turnId, voiceOf(turn, principal));
      if (feedbackId !== null && feedbackId !== own && !isStaff(principal))
        return refuse('FORBIDDEN', 'only staff may take back what others said; leave feedbackId out', ['feedbackId']);
      return store.transaction(async (transaction): Promise<FeedbackOutcome> => {
        await lockKnowledge(transaction);
        const given = await feedback.find(feedbackId ?? own, transaction);
        if (given?.turnId !== turnId)
          return refuse('NOT_FOUND', 'there is no such feedback on this turn', [feedbackId === null ? 'turnId' : 'feedbackId']);
        const { revision } = await changing(transaction, given.wording, () => feedback.delete(transaction, given.id));
        if (given.id !== own)
          await recordAudit(transaction, { action: 'withdrawFeedback', subjectId: given.id, by: { principal, note: null } }, dependencies);
        return { kind: 'done', changed: true, revision, warnings: [], feedback: given };
      });
    },
  };
};

const noTurn = (turnId: string): Refused => refuse('NOT_FOUND', `no turn of yours has the id "${turnId.slice(0, 60)}"`, ['turnId']);

/** A customer counts once, whichever of their tokens or of the company's bots speaks for them; staff speak for themselves. */
const voiceOf = ({ customerId }: Turn, principal: Principal): string =>
  !isStaff(principal) && customerId !== null ? `customer:${customerId}` : `token:${principal.subject}`;

const feedbackIdOf = (turnId: string, voice: string): string =>
  createHash('sha256')
    .update(JSON.stringify([turnId, voice]))
    .digest('hex')
    .slice(0, 24);

const answeredBy = ({ reply }: Turn): string | null =>
  reply.kind === 'answer' && reply.understanding.kind !== 'SMALL_TALK' ? reply.faqId : null;

const feedbackOf = ({ turnId, verdict, correctFaqId, comment }: FeedbackInput, turn: Turn, principal: Principal, at: string): Feedback => {
  const voice = voiceOf(turn, principal);
  return {
    id: feedbackIdOf(turnId, voice),
    turnId,
    voice,
    verdict,
    faqId: answeredBy(turn),
    correctFaqId,
    comment: comment === null || comment === '' ? null : tidyParagraphs(comment),
    wording: wordingDigest(turn.reply.understanding.resolvedQuestion),
    givenBy: principal.subject,
    role: principal.role,
    customerId: isStaff(principal) ? null : turn.customerId,
    at,
  };
};
