import { randomUUID } from 'node:crypto';
import { isStaff, type Principal } from '../../domain/access.js';
import type { Entity } from '../../domain/entity.js';
import type { ErasureCheck, ErasureKind, ErasureReceipt } from '../../domain/erasure.js';
import { createOntologyIndex } from '../../ontology/ontology-index.js';
import type { GraphTransaction } from '../../store/graph-store.js';
import type { ConversationRepository } from '../../store/repositories/conversation-repository.js';
import type { ErasureRepository } from '../../store/repositories/erasure-repository.js';
import type { FeedbackRepository } from '../../store/repositories/feedback-repository.js';
import { everyIdOf } from '../../store/repositories/id-repository.js';
import type { ProposalRepository } from '../../store/repositories/proposal-repository.js';
import { type Attribution, type EntityDependencies, lockKnowledge, recordAudit } from '../curation-dependencies.js';
import { deleteEntityIn } from '../entity/entity-editor.js';
import { listNames } from '../fields/read-texts.js';
import { type Outcome, refuse, type Refused } from '../outcome.js';
import { findInFiles } from './find-in-files.js';
import { digestOf, hashOf } from './receipt.js';

export interface EraserDependencies extends EntityDependencies {
  readonly erasures: ErasureRepository;
  readonly conversations: Pick<ConversationRepository, 'locate'>;
  readonly feedback: Pick<FeedbackRepository, 'findOfTurns'>;
  readonly proposals: Pick<ProposalRepository, 'delete'>;
  /** Where all files of the service lie. */
  readonly dataFolder: string;
}

/** Erases what belongs to people, for good and so that it can be seen. */
export interface Eraser {
  /** Everything that is known of a customer, and all that they asked. */
  eraseCustomer(id: string, principal: Principal): Promise<Outcome<{ readonly receipt: ErasureReceipt }>>;
  /** A conversation, by its id or key. */
  eraseConversation(id: string, principal: Principal): Promise<Outcome<{ readonly receipt: ErasureReceipt }>>;
  /** Looks for what was erased in every place; `null`: there is no such receipt. Reads the ids of all turns. */
  verify(receiptId: string): Promise<ErasureCheck | null>;
  /** To be called at the start: purges the files of what was erased before the process ended. */
  settle(): Promise<void>;
}

/** What is to be erased. */
interface Subject {
  readonly kind: ErasureKind;
  /** The customer and what is theirs alone, with every id that it had. */
  readonly entities: readonly Entity[];
  readonly ids: readonly string[];
  readonly turnIds: readonly string[];
  readonly conversationKeys: readonly string[];
}

/** Has a transaction leave nothing. */
class Withdrawn extends Error {
  constructor(readonly outcome: Refused) {
    super('an erasure was refused');
  }
}

/** Ids of the erased of which files are searched for one by one. */
const MOST_SEARCHED = 200;

export const createEraser = (dependencies: EraserDependencies): Eraser => {
  const { store, erasures, dataFolder } = dependencies;

  const erase = async (
    find: (transaction: GraphTransaction) => Promise<Subject | Refused>,
    principal: Principal,
  ): Promise<Outcome<{ readonly receipt: ErasureReceipt }>> => {
    try {
      const done = await store.transaction(async (transaction) => {
        await lockKnowledge(transaction);
        const subject = await find(transaction);
        if (subject.kind === 'refused') throw new Withdrawn(subject);
        return { ...(await eraseIn(transaction, subject, { principal, note: null }, dependencies)), subject };
      });
      const { receipt, revision, warnings, subject } = done;
      const left = await purge(receipt, subject.turnIds);
      return { kind: 'done', changed: true, revision, warnings: [...warnings, ...left.warnings], receipt: left.receipt };
    } catch (error) {
      if (error instanceof Withdrawn) return error.outcome;
      throw error;
    }
  };

  /** Has the files forget it too. What cannot be done now is done at the next start. */
  const purge = async (
    receipt: ErasureReceipt,
    turnIds: readonly string[],
  ): Promise<{ readonly receipt: ErasureReceipt; readonly warnings: readonly string[] }> => {
    try {
      await store.purge();
      const files = await findInFiles(dataFolder, turnIds.slice(0, MOST_SEARCHED));
      if (files.length > 0)
        return { receipt, warnings: [`files still hold it: ${listNames(files)}; delete them, such as copies of the graph`] };
      const done = { ...receipt, status: 'DONE' as const };
      await store.transaction((transaction) => erasures.saveReceipt(transaction, done));
      return { receipt: done, warnings: [] };
    } catch {
      return { receipt, warnings: ['it is gone from the graph, but the files could not be written anew; that is done at the next start'] };
    }
  };

  return {
    eraseCustomer: (id, principal) => erase((transaction) => findCustomer(transaction, id, dependencies), principal),
    eraseConversation: (id, principal) => erase((transaction) => findConversation(transaction, id, principal, dependencies), principal),

    async verify(receiptId) {
      const receipt = await erasures.findReceipt(receiptId);
      return receipt === null ? null : { receipt, found: await findErased(receipt, dependencies) };
    },

    async settle() {
      const receipts = await erasures.purging();
      if (receipts.length === 0) return;
      await store.purge();
      await store.transaction(async (transaction) => {
        for (const receipt of receipts) await erasures.saveReceipt(transaction, { ...receipt, status: 'DONE' });
      });
    },
  };
};

const findCustomer = async (transaction: GraphTransaction, id: string, dependencies: EraserDependencies): Promise<Subject | Refused> => {
  const { entities, ontologies, ids, erasures } = dependencies;
  const index = createOntologyIndex(await ontologies.find(transaction));
  const customer = (await entities.find([id], transaction)).get(id);
  if (customer !== undefined && !index.privateTypes.includes(customer.type))
    return refuse('INVALID_STATE', `the ${customer.type} "${id}" belongs to nobody in particular; delete it instead (deleteEntity)`, [
      'id',
    ]);
  const all = customer === undefined ? [] : [customer, ...(await findOwn(transaction, customer, index, dependencies))];
  const former = await ids.former(transaction);
  const everyId = [...new Set([id, ...all.flatMap((one) => everyIdOf(one.id, former))])];
  const [turnIds, conversationKeys] = [
    await erasures.turnsOfCustomers(transaction, everyId),
    await erasures.conversationsOfCustomers(transaction, everyId),
  ];
  const feedback = await erasures.feedbackOfCustomers(transaction, everyId);
  if (all.length + turnIds.length + conversationKeys.length + feedback.length === 0)
    return refuse('NOT_FOUND', `nothing is known of a customer "${id.slice(0, 60)}"`, ['id']);
  return { kind: 'CUSTOMER', entities: all, ids: everyId, turnIds, conversationKeys };
};

/** Things of private types that only this customer has, such as contracts. */
const findOwn = async (
  transaction: GraphTransaction,
  customer: Entity,
  { privateTypes, askerType, ontology }: ReturnType<typeof createOntologyIndex>,
  { relations }: Pick<EraserDependencies, 'relations'>,
): Promise<readonly Entity[]> => {
  const types = ontology.relationTypes.map(({ id }) => id);
  const near = (await relations.findAround([customer.id], types, transaction)).map(({ other }) => other);
  const things = [...new Map(near.map((one) => [one.id, one])).values()].filter(
    ({ type }) => privateTypes.includes(type) && type !== askerType && type !== customer.type,
  );
  const around = await relations.findAround(
    things.map(({ id }) => id),
    types,
    transaction,
  );
  const shared = new Set(around.filter(({ other }) => other.type === customer.type && other.id !== customer.id).map(({ id }) => id));
  return things.filter(({ id }) => !shared.has(id));
};

const findConversation = async (
  transaction: GraphTransaction,
  id: string,
  principal: Principal,
  { conversations, erasures }: Pick<EraserDependencies, 'conversations' | 'erasures'>,
): Promise<Subject | Refused> => {
  const { conversation } = await conversations.locate(id, 1, principal);
  if (conversation === null || !isStaff(principal)) return refuse('NOT_FOUND', `no conversation has the id "${id.slice(0, 60)}"`, ['id']);
  const { key } = conversation;
  const turnIds = await erasures.turnsOfConversation(transaction, key);
  return { kind: 'CONVERSATION', entities: [], ids: [], turnIds, conversationKeys: [key] };
};

const eraseIn = async (
  transaction: GraphTransaction,
  { kind, entities, ids, turnIds, conversationKeys }: Subject,
  by: Attribution,
  dependencies: EraserDependencies,
): Promise<{ readonly receipt: ErasureReceipt; readonly revision: number; readonly warnings: readonly string[] }> => {
  const { erasures, feedback, proposals, changes, now } = dependencies;
  const { principal } = by;
  const at = now().toISOString();
  const onTurns = [...(await feedback.findOfTurns(turnIds, transaction)).values()].flat();
  const thoughts = new Map([...onTurns, ...(await erasures.feedbackOfCustomers(transaction, ids))].map((one) => [one.id, one.wording]));
  const drawn = await erasures.proposalsDrawnFrom(transaction, turnIds);
  // What a report says of them: by their ids and names.
  const names = entities.flatMap((one) => [one.id, ...Object.values(one.names)]);
  const jobs =
    names.length === 0
      ? []
      : await erasures.jobsWith(
          transaction,
          names.map((name) => JSON.stringify(name).slice(1, -1)),
        );

  await proposals.delete(
    transaction,
    drawn.map(({ id }) => id),
  );
  await erasures.deleteTurns(transaction, turnIds);
  await erasures.deleteConversations(transaction, conversationKeys);
  await erasures.deleteFeedbackOf(transaction, ids);
  await erasures.deleteJobs(transaction, jobs);
  for (const { id } of entities) {
    const outcome = await deleteEntityIn(transaction, dependencies, id, null, by);
    if (outcome.kind === 'refused') throw new Withdrawn(outcome);
  }
  if (ids.length > 0) await erasures.clearNotes(transaction, ids);

  const receiptId = randomUUID();
  const digest = (what: string, list: readonly string[]): readonly string[] => list.map((id) => digestOf(receiptId, what, id));
  const content = {
    id: receiptId,
    kind,
    subjectIds: ids,
    at,
    by: principal.subject,
    role: principal.role,
    removed: [
      { what: 'entities', count: entities.length },
      { what: 'conversations', count: conversationKeys.length },
      { what: 'turns', count: turnIds.length },
      { what: 'feedback', count: thoughts.size },
      { what: 'proposals', count: drawn.length },
      { what: 'jobs', count: jobs.length },
    ].filter(({ count }) => count > 0),
    digests: [
      ...digest('turn', turnIds),
      ...digest('conversation', conversationKeys),
      ...digest(
        'proposal',
        drawn.map(({ id }) => id),
      ),
    ],
  };
  const receipt: ErasureReceipt = { ...content, hash: hashOf(content), status: 'PURGING' };
  await erasures.saveReceipt(transaction, receipt);
  // Also what is kept in memory of replies gives way with a new revision.
  const revision = await changes.record(transaction, { kind: 'FEEDBACK', ids: [...new Set(thoughts.values())], at });
  const action = kind === 'CUSTOMER' ? 'eraseCustomer' : 'eraseConversation';
  await recordAudit(transaction, { action, subjectId: ids[0] ?? receiptId, by }, dependencies);
  const accepted = drawn.flatMap(({ status, faqId }) => (status === 'ACCEPTED' && faqId !== null ? [faqId] : []));
  return {
    receipt,
    revision,
    warnings:
      accepted.length === 0
        ? []
        : [
            `phrasings of the FAQs ${listNames([...new Set(accepted)])} were accepted from what was asked; look whether they say whose they were`,
          ],
  };
};

/** What of an erasure is there, in sentences. */
const findErased = async (
  receipt: ErasureReceipt,
  { erasures, entities, history, store }: Pick<EraserDependencies, 'erasures' | 'entities' | 'history' | 'store'>,
): Promise<readonly string[]> => {
  const { id: receiptId, subjectIds, digests, hash, status } = receipt;
  const found: string[] = [];
  if (hashOf(receipt) !== hash) found.push('the receipt was changed after it was written');
  if (status === 'PURGING') found.push('the files were not written anew yet');
  const known = new Set(digests);
  for await (const { what, id } of erasures.allIds())
    if (known.has(digestOf(receiptId, what, id))) found.push(`a ${what} that was erased is there`);
  if (subjectIds.length === 0) return found;
  for (const { id, type } of (await entities.find(subjectIds)).values()) found.push(`a ${type} with the id "${id}" is there`);
  const records = await history.list({ subjectIds, kinds: [], changes: [], before: null, limit: 1 });
  if (records.length > 0) found.push('there is a history of it');
  const said = [
    ...(await erasures.turnsOfCustomers(store, subjectIds)),
    ...(await erasures.conversationsOfCustomers(store, subjectIds)),
    ...(await erasures.feedbackOfCustomers(store, subjectIds)),
  ];
  if (said.length > 0) found.push('there are conversations or feedback of it');
  return found;
};
