import { createEraser, type Eraser } from '../../src/curation/erase/eraser.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { createAuditRepository } from '../../src/store/repositories/access-repository.js';
import { createChangeRepository } from '../../src/store/repositories/change-repository.js';
import { createConversationRepository } from '../../src/store/repositories/conversation-repository.js';
import { createEntityRepository } from '../../src/store/repositories/entity-repository.js';
import { createErasureRepository } from '../../src/store/repositories/erasure-repository.js';
import { createFaqRepository } from '../../src/store/repositories/faq-repository.js';
import { createFeedbackRepository } from '../../src/store/repositories/feedback-repository.js';
import { createHistoryRepository } from '../../src/store/repositories/history-repository.js';
import { createIdRepository } from '../../src/store/repositories/id-repository.js';
import { createOntologyRepository } from '../../src/store/repositories/ontology-repository.js';
import { createProposalRepository } from '../../src/store/repositories/proposal-repository.js';
import { createRelationRepository } from '../../src/store/repositories/relation-repository.js';

/** Erases from a graph whose files lie in a folder. */
export const eraserOn = (store: GraphStore, dataFolder: string): Eraser =>
  createEraser({
    store,
    dataFolder,
    entities: createEntityRepository({ store }),
    relations: createRelationRepository({ store }),
    faqs: createFaqRepository({ store }),
    ontologies: createOntologyRepository({ store }),
    changes: createChangeRepository({ store }),
    audits: createAuditRepository({ store }),
    history: createHistoryRepository({ store }),
    ids: createIdRepository({ store }),
    erasures: createErasureRepository({ store }),
    conversations: createConversationRepository({ store }),
    feedback: createFeedbackRepository({ store }),
    proposals: createProposalRepository({ store }),
    now: () => new Date('2026-11-23T12:00:00.000Z'),
  });
