import { join } from 'node:path';
import type { Config } from '../../config.js';
import { createImportService } from '../../curation/import/import-service.js';
import { createAuditRepository } from '../../store/audit-repository.js';
import { createChangeRepository } from '../../store/change-repository.js';
import { createEntityRepository } from '../../store/entity-repository.js';
import { createFaqRepository } from '../../store/faq-repository.js';
import { createGraphStore } from '../../store/create-graph-store.js';
import { createJobRepository } from '../../store/job-repository.js';
import { createOntologyRepository } from '../../store/ontology-repository.js';
import { createRelationRepository } from '../../store/relation-repository.js';
import { createTopicRepository } from '../../store/topic-repository.js';
import type { OpenedImports } from './import-directly.js';

/** Opens the graph alone, without the encoder: a service renews its indexes from the change records when it starts. */
export const openImports = async ({ dataFolder, neo4j }: Pick<Config, 'dataFolder' | 'neo4j'>): Promise<OpenedImports> => {
  const store = await createGraphStore(
    neo4j === null ? { kind: 'embedded', folder: join(dataFolder, 'graph') } : { kind: 'neo4j', ...neo4j },
  );
  const imports = createImportService({
    store,
    faqs: createFaqRepository({ store }),
    entities: createEntityRepository({ store }),
    relations: createRelationRepository({ store }),
    topics: createTopicRepository({ store }),
    ontologies: createOntologyRepository({ store }),
    changes: createChangeRepository({ store }),
    audits: createAuditRepository({ store }),
    jobs: createJobRepository({ store }),
    now: () => new Date(),
    afterCommit: () => Promise.resolve(),
    isOnlyProcess: neo4j === null,
  });
  return { imports, close: () => store.close() };
};
