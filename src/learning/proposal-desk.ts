import { type FaqDependencies, lockKnowledge, recordAudit } from '../curation/curation-dependencies.js';
import { deleteFaqIn } from '../curation/faq/faq-editor.js';
import { type FaqInput, inputOf, writingOfInput } from '../curation/faq/faq-input.js';
import { publishFaqIn } from '../curation/faq/publish-faq.js';
import { saveFaqIn } from '../curation/faq/save-faq.js';
import { findStoredFaq, type SavedFaq } from '../curation/faq/stored-faq.js';
import { idOfTitle } from '../curation/fields/read-texts.js';
import { type Outcome, refuse, type Refused, type UserError } from '../curation/outcome.js';
import type { Principal } from '../domain/access.js';
import type { FaqContent } from '../domain/faq.js';
import type { Proposal, ProposalChange } from '../domain/proposal.js';
import { wordingDigest } from '../language/text/wording.js';
import type { GraphTransaction } from '../store/graph-store.js';
import type { ProposalRepository } from '../store/repositories/proposal-repository.js';

/** What an editor makes of a proposal; `null`: as it was proposed. */
export interface ProposalChanges {
  /** The FAQ that the phrasings are for, in place of the one proposed or of a new one. */
  readonly faqId: string | null;
  readonly title: string | null;
  readonly topicId: string | null;
  readonly phrasings: readonly string[] | null;
  /** Of a new FAQ: at least one without condition. */
  readonly answers: FaqInput['answers'] | null;
}

export type ProposalOutcome = Outcome<{ readonly proposal: Proposal }>;

/** What editors do with proposals. Each is one transaction with its audit record. */
export interface ProposalDesk {
  /** Makes it knowledge that customers get. */
  accept(id: string, changes: ProposalChanges, principal: Principal): Promise<ProposalOutcome>;
  /** Like questions are not proposed so again. */
  reject(id: string, principal: Principal): Promise<ProposalOutcome>;
  /** Opens it again, and takes out of the knowledge what accepting it put in. */
  undo(id: string, principal: Principal): Promise<ProposalOutcome>;
}

export interface ProposalDependencies extends FaqDependencies {
  readonly proposals: ProposalRepository;
}

/** Ends a transaction in which something was written already. */
class Undone extends Error {
  readonly refused: Refused;

  constructor(refused: Refused) {
    super('refused');
    this.refused = refused;
  }
}

const unlessRefused = <T extends { readonly kind: 'done' }>(outcome: T | Refused): T => {
  if (outcome.kind === 'refused') throw new Undone(outcome);
  return outcome;
};

export const createProposalDesk = (dependencies: ProposalDependencies): ProposalDesk => {
  const { store, proposals, now } = dependencies;

  const within = (work: (transaction: GraphTransaction) => Promise<ProposalOutcome>): Promise<ProposalOutcome> =>
    store
      .transaction(async (transaction) => {
        await lockKnowledge(transaction);
        return work(transaction);
      })
      .catch((error: unknown): ProposalOutcome => {
        if (error instanceof Undone) return error.refused;
        throw error;
      });

  const decide = async (
    transaction: GraphTransaction,
    proposal: Proposal,
    decided: Pick<Proposal, 'status' | 'change'>,
    action: string,
    principal: Principal,
  ): Promise<Proposal> => {
    const isOpen = decided.status === 'OPEN';
    const decidedBy = isOpen ? null : principal.subject;
    const changed: Proposal = { ...proposal, ...decided, decidedBy, decidedAt: isOpen ? null : now().toISOString() };
    await proposals.save(transaction, changed);
    await recordAudit(transaction, { action, subjectId: proposal.id, by: { principal, note: null } }, dependencies);
    return changed;
  };

  return {
    accept: (id, changes, principal) =>
      within(async (transaction) => {
        const proposal = await proposals.find(id, transaction);
        const flaw = findFlaw(proposal, id, now()) ?? needsTwo(dependencies) ?? findEmptyChoice(changes);
        if (proposal === null || flaw !== null) return flaw ?? unknown(id);
        const { saved, change, warnings } = await putIn(transaction, proposal, changes, principal);
        const accepted = await decide(transaction, proposal, { status: 'ACCEPTED', change }, 'acceptProposal', principal);
        return { kind: 'done', changed: true, revision: saved, warnings, proposal: accepted };
      }),

    reject: (id, principal) =>
      within(async (transaction) => {
        const proposal = await proposals.find(id, transaction);
        const flaw = findFlaw(proposal, id, null);
        if (proposal === null || flaw !== null) return flaw ?? unknown(id);
        const rejected = await decide(transaction, proposal, { status: 'REJECTED', change: null }, 'rejectProposal', principal);
        return { kind: 'done', changed: true, revision: null, warnings: [], proposal: rejected };
      }),

    undo: (id, principal) =>
      within(async (transaction) => {
        const proposal = await proposals.find(id, transaction);
        if (proposal === null) return unknown(id);
        if (proposal.status === 'OPEN') return refuse('INVALID_STATE', 'the proposal is open; there is nothing to undo', ['id']);
        const flaw = proposal.change === null ? null : needsTwo(dependencies);
        if (flaw !== null) return flaw;
        const revision = proposal.change === null ? null : await takeOut(transaction, proposal.change, principal);
        const opened = await decide(transaction, proposal, { status: 'OPEN', change: null }, 'undoProposal', principal);
        return { kind: 'done', changed: true, revision, warnings: [], proposal: opened };
      }),
  };

  async function putIn(transaction: GraphTransaction, proposal: Proposal, changes: ProposalChanges, principal: Principal) {
    const faqId = changes.faqId ?? proposal.faqId;
    const stored = faqId === null ? null : await publishedFaq(transaction, faqId);
    const known = new Set((stored?.newest.phrasings ?? []).map(({ text }) => wordingDigest(text)));
    const added = (changes.phrasings ?? proposal.phrasings).filter((text) => !known.has(wordingDigest(text)));
    if (stored !== null && added.length === 0)
      throw new Undone(
        refuse('INVALID_STATE', `"${stored.head.id}" has all these phrasings already; reject the proposal`, ['changes', 'phrasings']),
      );
    const before = stored?.newest.phrasings.length ?? 0;
    const input = stored === null ? newFaq(proposal, changes, added) : withPhrasings(stored.head.id, stored.newest, added, proposal);
    const saved = inChanges(await save(transaction, input, stored?.head.version ?? null, principal), before);
    const { faq, content, revision, warnings } = inChanges(
      await publishFaqIn(transaction, dependencies, saved.faq.id, saved.faq.version, { principal, note: null }, null),
      before,
    );
    const old = new Set((stored?.newest.phrasings ?? []).map(({ text }) => text));
    const phrasings = content.phrasings.map(({ text }) => text).filter((text) => !old.has(text));
    const change: ProposalChange = { faqId: faq.id, isNew: stored === null, version: faq.version, phrasings };
    return { saved: revision, change, warnings };
  }

  function save(transaction: GraphTransaction, input: FaqInput, expectedVersion: number | null, principal: Principal) {
    const id = input.id ?? idOfTitle(input.titles[0]?.text ?? '');
    return saveFaqIn(transaction, dependencies, { id, writing: writingOfInput(input), expectedVersion, by: { principal, note: null } });
  }

  async function takeOut(transaction: GraphTransaction, change: ProposalChange, principal: Principal): Promise<number | null> {
    const { faqId, isNew, version, phrasings } = change;
    if (isNew) {
      const faq = (await dependencies.faqs.find([faqId], transaction)).get(faqId);
      if (faq === undefined) return null;
      if (faq.version !== version)
        throw new Undone(refuse('CONFLICT', `"${faqId}" was changed since; archive or delete it instead`, ['id']));
      return unlessRefused(await deleteFaqIn(transaction, dependencies, faqId, version, { principal, note: null })).revision;
    }
    const { head, newest } = await publishedFaq(transaction, faqId);
    const left = newest.phrasings.filter(({ text }) => !phrasings.includes(text));
    if (left.length === newest.phrasings.length) return null;
    const input = inputOf(faqId, { ...newest, phrasings: left });
    const saved = unlessRefused(await save(transaction, input, head.version, principal));
    return unlessRefused(await publishFaqIn(transaction, dependencies, faqId, saved.faq.version, { principal, note: null }, null)).revision;
  }

  /** A FAQ of which no draft waits: to publish that is another decision. */
  async function publishedFaq(transaction: GraphTransaction, faqId: string) {
    const stored = await findStoredFaq(transaction, faqId, dependencies);
    if (stored === null) throw new Undone(refuse('NOT_FOUND', `no FAQ has the id "${faqId.slice(0, 60)}"`, ['changes', 'faqId']));
    if (stored.head.version !== stored.head.publishedVersion)
      throw new Undone(
        refuse('INVALID_STATE', `"${faqId}" has a draft that customers do not get yet; publish or discard that first`, [
          'changes',
          'faqId',
        ]),
      );
    return stored;
  }
};

const unknown = (id: string): Refused => refuse('NOT_FOUND', `no proposal has the id "${id.slice(0, 60)}"`, ['id']);

/** Whoever accepts or undoes publishes what they decide on; where two have to agree, that is not for one. */
const needsTwo = ({ fourEyes = false }: Pick<ProposalDependencies, 'fourEyes'>): Refused | null =>
  fourEyes
    ? refuse('INVALID_STATE', 'two have to agree here (FOUR_EYES): change the FAQ as a draft and submit it, or reject the proposal', ['id'])
    : null;

/** Why it cannot be decided on. @param now `null`: whether it has run out does not matter */
const findFlaw = (proposal: Proposal | null, id: string, now: Date | null): Refused | null => {
  if (proposal === null) return unknown(id);
  if (proposal.status !== 'OPEN')
    return refuse('INVALID_STATE', `the proposal is ${proposal.status.toLowerCase()} already; undo that first`, ['id']);
  return now !== null && proposal.expiresAt <= now.toISOString()
    ? refuse('INVALID_STATE', 'the proposal has run out; if the question is still asked, it comes again', ['id'])
    : null;
};

const findEmptyChoice = ({ phrasings }: ProposalChanges): Refused | null =>
  phrasings?.length === 0
    ? refuse('BAD_INPUT', 'no phrasing is chosen; choose at least one, or reject the proposal', ['changes', 'phrasings'])
    : null;

const newFaq = (proposal: Proposal, { title, topicId, answers }: ProposalChanges, phrasings: readonly string[]): FaqInput => {
  if (answers === null || answers.length === 0)
    throw new Undone(
      refuse('BAD_INPUT', 'a new FAQ needs an answer: write one, or name the FAQ in changes.faqId that answers this already', [
        'changes',
        'answers',
      ]),
    );
  const { language } = proposal;
  return {
    id: null,
    titles: [{ language, text: title ?? proposal.title }],
    topicId,
    aboutIds: [],
    nextIds: [],
    phrasings: phrasings.map((text) => ({ text, language })),
    answers,
    validFrom: null,
    validTo: null,
  };
};

const withPhrasings = (id: string, content: FaqContent, added: readonly string[], { language }: Proposal): FaqInput => {
  const input = inputOf(id, content);
  return { ...input, phrasings: [...input.phrasings, ...added.map((text) => ({ text, language }))] };
};

/** What is wrong with the FAQ, told of what the editor sent. @param before phrasings that the FAQ had */
const inChanges = <T extends SavedFaq>(outcome: Outcome<T>, before: number) => {
  if (outcome.kind === 'done') return outcome;
  const place = ({ path: [field = '', index, ...rest] }: UserError): readonly string[] =>
    field === 'phrasings' && index !== undefined
      ? [field, String(Number(index) - before), ...rest]
      : index === undefined
        ? [field]
        : [field, index, ...rest];
  throw new Undone({
    ...outcome,
    userErrors: outcome.userErrors.map((error) => ({ ...error, path: ['changes', ...place(error)] })),
  });
};
