import type { CurationDependencies } from '../../../src/curation/curation-dependencies.js';
import type { EntityInput } from '../../../src/curation/entity/entity-editor.js';
import type { FaqInput } from '../../../src/curation/faq/faq-input.js';
import type { Principal } from '../../../src/domain/access.js';
import type { Ontology } from '../../../src/domain/ontology.js';
import { createGraphStore } from '../../../src/store/engine/create-graph-store.js';
import { createAuditRepository } from '../../../src/store/repositories/access-repository.js';
import { createChangeRepository } from '../../../src/store/repositories/change-repository.js';
import { createEntityRepository } from '../../../src/store/repositories/entity-repository.js';
import { createFaqRepository } from '../../../src/store/repositories/faq-repository.js';
import { createHistoryRepository } from '../../../src/store/repositories/history-repository.js';
import { createIdRepository } from '../../../src/store/repositories/id-repository.js';
import { createJobRepository, type JobRepository } from '../../../src/store/repositories/job-repository.js';
import { createOntologyRepository, createTopicRepository } from '../../../src/store/repositories/ontology-repository.js';
import { createRelationRepository } from '../../../src/store/repositories/relation-repository.js';

export const EDITOR: Principal = { subject: 'ana', role: 'editor', customerId: null };

const attribute = { unit: null, localised: false, values: null } as const;

/** Ships and their captains: small enough to know by heart. A captain asks, sails one ship at a time, and is nobody else's business. */
export const ONTOLOGY: Ontology = {
  entityTypes: [
    {
      id: 'Ship',
      names: { en: ['ship'], zh: ['船'] },
      private: false,
      attributes: [
        { ...attribute, id: 'speed', type: 'number', unit: 'knots', names: { en: ['speed'], zh: ['航速'] } },
        { ...attribute, id: 'masts', type: 'integer', names: { en: ['masts'], zh: ['桅杆'] } },
        { ...attribute, id: 'afloat', type: 'boolean', names: { en: ['afloat'] } },
        { ...attribute, id: 'launched', type: 'date', names: { en: ['launched'] } },
        {
          ...attribute,
          id: 'rig',
          type: 'text',
          names: { en: ['rig'] },
          values: { sloop: { en: ['sloop'], zh: ['单桅'] }, brig: { en: ['brig'], zh: ['双桅'] } },
        },
        { ...attribute, id: 'story', type: 'text', localised: true, names: { en: ['story'], zh: ['故事'] } },
      ],
    },
    {
      id: 'Captain',
      names: { en: ['captain'], zh: ['船长'] },
      private: true,
      attributes: [
        { ...attribute, id: 'rank', type: 'text', names: { en: ['rank'] }, values: { master: { en: ['master'] }, mate: { en: ['mate'] } } },
        { ...attribute, id: 'born', type: 'integer', names: { en: ['born'] } },
        { ...attribute, id: 'licensed', type: 'boolean', names: { en: ['licensed'] } },
        { ...attribute, id: 'examined', type: 'date', names: { en: ['examined'] } },
      ],
    },
  ],
  relationTypes: [
    {
      id: 'SAILS',
      from: ['Captain'],
      to: ['Ship'],
      cardinality: 'many-to-one',
      names: { en: ['sails'] },
      inverseNames: { en: ['sailed by'] },
      properties: [{ ...attribute, id: 'since', type: 'date', names: { en: ['since'] } }],
    },
    {
      id: 'SISTER_OF',
      from: ['Ship'],
      to: ['Ship'],
      cardinality: 'many-to-many',
      names: { en: ['sister of'] },
      inverseNames: {},
      properties: [],
    },
  ],
  units: [{ id: 'knots', format: { en: '{value} knots', zh: '{value}节' } }],
};

export interface TestKnowledge extends CurationDependencies {
  readonly jobs: JobRepository;
}

/** An empty graph in memory that knows the ontology; the clock stands at noon of 23 November 2026. */
export const createTestKnowledge = async (ontology: Ontology = ONTOLOGY): Promise<TestKnowledge> => {
  const knowledge = await knowledgeIn(null);
  await knowledge.store.transaction((transaction) => knowledge.ontologies.save(transaction, ontology));
  return knowledge;
};

/** The graph in a folder, or an empty one in memory for `null`. */
export const knowledgeIn = async (folder: string | null): Promise<TestKnowledge> => {
  const store = await createGraphStore({ kind: 'embedded', folder });
  return {
    store,
    faqs: createFaqRepository({ store }),
    entities: createEntityRepository({ store }),
    relations: createRelationRepository({ store }),
    topics: createTopicRepository({ store }),
    ontologies: createOntologyRepository({ store }),
    changes: createChangeRepository({ store }),
    audits: createAuditRepository({ store }),
    history: createHistoryRepository({ store }),
    ids: createIdRepository({ store }),
    jobs: createJobRepository({ store }),
    now: () => new Date('2026-11-23T12:00:00.000Z'),
  };
};

/** A FAQ input with one title, one phrasing and one answer, unless said otherwise. */
export const faqInput = (changes: Partial<FaqInput> = {}): FaqInput => ({
  id: 'how-fast',
  titles: [{ language: 'en', text: 'How fast?' }],
  topicId: null,
  aboutIds: [],
  nextIds: [],
  phrasings: [{ text: 'how fast is she', language: 'en' }],
  answers: [answerInput('Fast.')],
  validFrom: null,
  validTo: null,
  ...changes,
});

export const answerInput = (text: string, changes: Partial<FaqInput['answers'][number]> = {}): FaqInput['answers'][number] => ({
  language: 'en',
  text,
  variants: [],
  condition: null,
  validFrom: null,
  validTo: null,
  ...changes,
});

/** A ship, unless said otherwise. */
export const entityInput = (id: string, changes: Partial<EntityInput> = {}): EntityInput => ({
  id,
  type: 'Ship',
  names: [{ language: 'en', text: id }],
  aliases: [],
  attributes: {},
  validFrom: null,
  validTo: null,
  ...changes,
});
