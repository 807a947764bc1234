import { join } from 'node:path';
import { createEntityEditor } from '../../../src/curation/entity/entity-editor.js';
import { createFaqPreview } from '../../../src/ask/preview-faq.js';
import { createEraser } from '../../../src/curation/erase/eraser.js';
import { createExporter } from '../../../src/curation/export/exporter.js';
import { createFaqChecker } from '../../../src/curation/faq/check-faq.js';
import { createFaqEditor } from '../../../src/curation/faq/faq-editor.js';
import { createTopicEditor } from '../../../src/curation/faq/topic-editor.js';
import type { FaqInput } from '../../../src/curation/faq/faq-input.js';
import { createHistoryReader } from '../../../src/curation/history/history-reader.js';
import { createHistoryEditor } from '../../../src/curation/history/restore.js';
import { createEntityMerger } from '../../../src/curation/rename/merge-entities.js';
import { createIdEditor } from '../../../src/curation/rename/rename.js';
import { createImportService } from '../../../src/curation/import/import-service.js';
import { createRelationEditor } from '../../../src/curation/relation/relation-editor.js';
import type { Principal } from '../../../src/domain/access.js';
import type { ErasureReceipt } from '../../../src/domain/erasure.js';
import type { Ontology } from '../../../src/domain/ontology.js';
import { projectRoot } from '../../../src/service/project-root.js';
import { UTC } from '../../../src/domain/time/calendar.js';
import { NEW_DIALOGUE } from '../../../src/domain/turn.js';
import { createInsightReader } from '../../../src/insight/insight-reader.js';
import { createTurnList } from '../../../src/insight/turn-list.js';
import { createFeedbackDesk } from '../../../src/learning/feedback/feedback-desk.js';
import { createFindingDesk } from '../../../src/quality/finding-desk.js';
import { createProposalDesk } from '../../../src/learning/proposal-desk.js';
import { createOntologySource } from '../../../src/ontology/ontology-index.js';
import type { Finding } from '../../../src/domain/finding.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { createGraphStore } from '../../../src/store/engine/create-graph-store.js';
import { createAccessRepository, createAuditRepository } from '../../../src/store/repositories/access-repository.js';
import { createChangeRepository } from '../../../src/store/repositories/change-repository.js';
import { createConversationRepository } from '../../../src/store/repositories/conversation-repository.js';
import { createEntityRepository } from '../../../src/store/repositories/entity-repository.js';
import { createErasureRepository } from '../../../src/store/repositories/erasure-repository.js';
import { createFaqRepository } from '../../../src/store/repositories/faq-repository.js';
import { createHistoryRepository } from '../../../src/store/repositories/history-repository.js';
import { createCurrentIds, createIdRepository } from '../../../src/store/repositories/id-repository.js';
import { createFeedbackRepository } from '../../../src/store/repositories/feedback-repository.js';
import { createInsightRepository } from '../../../src/store/repositories/insight-repository.js';
import { createJobRepository } from '../../../src/store/repositories/job-repository.js';
import { createLearningRepository } from '../../../src/store/repositories/learning-repository.js';
import { createOntologyRepository, createTopicRepository } from '../../../src/store/repositories/ontology-repository.js';
import { createFindingRepository } from '../../../src/store/repositories/finding-repository.js';
import { createProposalRepository } from '../../../src/store/repositories/proposal-repository.js';
import { createRelationRepository } from '../../../src/store/repositories/relation-repository.js';
import { noAnswer } from './test-reply.js';

const PUBLISHER: Principal = { subject: 'pia', role: 'publisher', customerId: null };
const type = { unit: null, localised: false, values: null, type: 'text' } as const;

/** Loans, who has them, and who knows whom. Customers and their contracts are private. */
const ONTOLOGY: Ontology = {
  entityTypes: [
    { id: 'Product', names: { en: ['product'] }, private: false, attributes: [{ ...type, id: 'rate', names: { en: ['rate'] } }] },
    { id: 'Customer', names: { en: ['customer'] }, private: true, attributes: [{ ...type, id: 'tier', names: { en: ['tier'] } }] },
    { id: 'Contract', names: { en: ['contract'] }, private: true, attributes: [] },
  ],
  relationTypes: (['HOLDS', 'KNOWS', 'SIGNED'] as const).map((id) => ({
    id,
    from: ['Customer'],
    to: { HOLDS: ['Product'], KNOWS: ['Customer'], SIGNED: ['Contract'] }[id],
    cardinality: 'many-to-many',
    names: { en: [id.toLowerCase()] },
    inverseNames: {},
    properties: [],
  })),
  units: [],
};

const faqInput = (id: string, changes: Partial<FaqInput> = {}): FaqInput => ({
  id,
  titles: [{ language: 'en', text: `Title of ${id}` }],
  topicId: 'repayment',
  aboutIds: ['swift'],
  nextIds: [],
  phrasings: [{ text: `phrasing of ${id}`, language: 'en' }],
  answers: [{ language: 'en', text: `Answer of ${id}.`, variants: [], condition: null, validFrom: null, validTo: null }],
  validFrom: null,
  validTo: null,
  ...changes,
});

/**
 * A graph, in memory unless one is given, the same for every test: product `swift`; customers `alice` (holds swift, signed contract-a, knows bob) and `bob`
 * (signed contract-b); FAQ `early` published at version 1 with a draft 2, `late` published, `secret` a draft; conversations `of-alice`, `of-bob`,
 * `of-nobody` with one turn each (`turn-of-alice` …), opened by `bot-key`, by bob and by `other-bot`.
 */
export const createTestWorld = async (given?: GraphStore) => {
  const store = given ?? (await createGraphStore({ kind: 'embedded', folder: null }));
  const ontologies = createOntologyRepository({ store });
  const [faqs, entities, relations, topics] = [
    createFaqRepository({ store }),
    createEntityRepository({ store }),
    createRelationRepository({ store }),
    createTopicRepository({ store }),
  ];
  const [changes, audits, access, jobs] = [
    createChangeRepository({ store }),
    createAuditRepository({ store }),
    createAccessRepository({ store }),
    createJobRepository({ store }),
  ];
  const history = createHistoryRepository({ store });
  const erasures = createErasureRepository({ store });
  const ids = createIdRepository({ store });
  const currentIds = createCurrentIds({ ids });
  const conversations = createConversationRepository({ store });
  const feedback = createFeedbackRepository({ store });
  const ontology = createOntologySource({ ontologies });
  const dependencies = {
    store,
    faqs,
    entities,
    relations,
    topics,
    ontologies,
    changes,
    audits,
    history,
    ids,
    now: () => new Date('2026-11-23T12:00:00.000Z'),
  };
  const faqEditor = createFaqEditor(dependencies);
  const faqChecker = createFaqChecker(dependencies);
  const previewFaq = createFaqPreview({
    ...dependencies,
    conversations,
    ontology,
    calendar: UTC,
    askerType: () => ontology.current.askerType,
    askerRelations: () => ontology.current.askerRelations,
    privateTypes: () => ontology.current.privateTypes,
  });
  const entityEditor = createEntityEditor(dependencies, () => []);
  const relationEditor = createRelationEditor(dependencies);
  const topicEditor = createTopicEditor(dependencies);
  const feedbackDesk = createFeedbackDesk({ ...dependencies, conversations, feedback });
  const proposals = createProposalRepository({ store });
  const insights = {
    insight: createInsightRepository({ store }),
    feedback,
    currentIds,
    calendar: UTC,
    privateTypes: () => ['Customer'],
  };
  const proposalDesk = createProposalDesk({ ...dependencies, proposals });
  const findings = createFindingRepository({ store });
  const findingDesk = createFindingDesk({ ...dependencies, findings });
  const imports = createImportService({ ...dependencies, jobs, afterCommit: () => Promise.resolve(), isOnlyProcess: true });

  await store.transaction(async (transaction) => {
    await ontologies.save(transaction, ONTOLOGY);
    await topics.save(transaction, [{ id: 'repayment', names: { en: 'Repayment', zh: '还款' } }]);
  });
  await ontology.refresh();
  const none = { aliases: [], validFrom: null, validTo: null };
  const things = [
    ['swift', 'Product'],
    ['alice', 'Customer'],
    ['bob', 'Customer'],
    ['contract-a', 'Contract'],
    ['contract-b', 'Contract'],
  ] as const;
  for (const [id, type] of things)
    await entityEditor.save({ id, type, names: [{ language: 'en', text: `Name of ${id}` }], attributes: {}, ...none }, null, PUBLISHER);
  const links = [
    ['alice', 'HOLDS', 'swift'],
    ['alice', 'SIGNED', 'contract-a'],
    ['alice', 'KNOWS', 'bob'],
    ['bob', 'SIGNED', 'contract-b'],
  ] as const;
  for (const [from, type, to] of links)
    await relationEditor.save({ from, type, to, properties: {}, validFrom: null, validTo: null }, PUBLISHER);
  await faqEditor.save(faqInput('late'), null, PUBLISHER);
  await faqEditor.publish('late', 1, PUBLISHER);
  await faqEditor.save(faqInput('secret'), null, PUBLISHER);
  await faqEditor.save(faqInput('early', { nextIds: ['late'] }), null, PUBLISHER);
  await faqEditor.publish('early', 1, PUBLISHER);
  await faqEditor.save(
    faqInput('early', { nextIds: ['late', 'secret'], titles: [{ language: 'en', text: 'Draft of early' }] }),
    1,
    PUBLISHER,
  );
  for (const [id, customerId, openedBy] of [
    ['of-alice', 'alice', 'bot-key'],
    ['of-bob', 'bob', 'bob-key'],
    ['of-nobody', null, 'other-bot'],
  ] as const) {
    const turn = {
      id: `turn-${id}`,
      number: 1,
      conversationId: id,
      messageId: null,
      customerId,
      question: `Question ${id}`,
      channel: 'web',
      scenario: null,
      at: '2026-11-23T12:00:00.000Z',
    };
    const record = {
      state: NEW_DIALOGUE,
      stages: [{ name: 'situate', milliseconds: 1, detail: { found: 1 } }],
      milliseconds: 5,
      statements: 2,
    };
    await conversations.record(
      { ...turn, ...record, reply: noAnswer({ turnId: turn.id, conversationId: id }) },
      { openedBy, language: 'en' },
      [],
    );
  }
  await store.transaction(async (transaction) => {
    await proposals.save(transaction, PROPOSAL);
    await findings.save(transaction, FINDINGS);
    await proposals.saveEvidence(transaction, PROPOSAL.id, [
      { turnId: 'turn-of-alice', conversation: 'of-alice', signals: ['UNANSWERED'] },
    ]);
  });
  await store.transaction((transaction) => erasures.saveReceipt(transaction, RECEIPT));
  await store.transaction((transaction) => jobs.save(transaction, FINISHED_JOB, '2026-11-23T12:00:01.000Z'));
  return {
    store,
    faqs,
    entities,
    relations,
    topics,
    conversations,
    audits,
    access,
    ontology,
    faqEditor,
    faqChecker,
    previewFaq,
    entityEditor,
    relationEditor,
    topicEditor,
    historyReader: createHistoryReader(dependencies),
    historyEditor: createHistoryEditor(dependencies),
    idEditor: createIdEditor(dependencies),
    entityMerger: createEntityMerger(dependencies),
    currentIds,
    feedback,
    feedbackDesk,
    insightReader: createInsightReader(insights),
    turnList: createTurnList(insights),
    proposals,
    proposalDesk,
    findings,
    findingDesk,
    eraser: createEraser({
      ...dependencies,
      erasures,
      conversations,
      feedback,
      proposals,
      dataFolder: join(projectRoot, 'fixtures', 'small-talk'),
    }),
    exporter: createExporter({ knowledge: dependencies, turns: createLearningRepository({ store }), feedback, proposals }),
    fourEyes: false,
    now: dependencies.now,
    imports,
  };
};

/** One with each fix, so that every field is found. */
const FINDINGS = (
  [
    { kind: 'ARCHIVE_FAQ', faqId: 'late', intoId: 'early' },
    { kind: 'TAKE_OUT_ANSWER', faqId: 'late', answerId: 'answer-1' },
    { kind: 'REWRITE_ANSWER', faqId: 'late', answerId: 'answer-1', from: '5', to: '6' },
    { kind: 'MOVE_PHRASINGS', faqId: 'late', intoId: 'early', phrasings: ['phrasing of late'] },
    { kind: 'EDIT_FAQ', faqId: 'late', language: 'en' },
  ] as const
).map((fix, at): Finding => ({
  id: `finding-${String(at + 1)}`,
  kind: 'DUPLICATE',
  cause: 'SAME_ANSWER',
  subjectIds: ['late', 'swift'],
  topicIds: ['repayment'],
  details: { faq: 'late', other: 'early' },
  evidence: [{ subjectId: 'late', language: 'en', answerId: 'answer-1', text: 'Answer of late.', value: null }],
  fix,
  asked: 3 - at,
  digest: 'd',
  foundAt: '2026-11-23T12:00:00.000Z',
  status: 'OPEN',
  dismissedBy: null,
  dismissedAt: null,
  reason: null,
}));

const PROPOSAL = {
  id: 'proposal-1',
  kind: 'PHRASINGS',
  status: 'OPEN',
  faqId: 'late',
  language: 'en',
  title: 'Question of-alice',
  phrasings: ['Question of-alice'],
  signals: { UNANSWERED: 1 },
  conversations: 1,
  conversationsAWeek: 1,
  worth: 1,
  createdAt: '2026-11-23T12:00:00.000Z',
  expiresAt: '2026-12-21T12:00:00.000Z',
  decidedBy: null,
  decidedAt: null,
  change: null,
} as const;

/** Of a customer who was gone before. */
const RECEIPT: ErasureReceipt = {
  id: 'receipt-1',
  kind: 'CUSTOMER',
  subjectIds: ['gone'],
  at: '2026-11-22T12:00:00.000Z',
  by: 'ada',
  role: 'admin',
  removed: [{ what: 'turns', count: 2 }],
  digests: [],
  hash: 'of-an-earlier-time',
  status: 'DONE',
};

const FINISHED_JOB = {
  id: 'job-1',
  status: 'SUCCEEDED',
  title: 'Import of faqs.csv',
  rowsRead: 3,
  rowsWritten: 2,
  rowsUnchanged: 0,
  rowsRefused: 1,
  problems: [{ file: 'faqs.csv', line: 3, column: 'text', reason: 'is empty' }],
  warnings: [],
  failure: null,
  startedBy: 'pia',
  startedAt: '2026-11-23T12:00:00.000Z',
  finishedAt: '2026-11-23T12:00:01.000Z',
  result: null,
} as const;
