import { join } from 'node:path';
import type { ExportFormat, ExportPart } from '../../curation/export/export-part.js';
import { createExporter } from '../../curation/export/exporter.js';
import { REVISION_HEADER } from '../../graphql/routes/export-route.js';
import type { Config } from '../../service/config.js';
import { createGraphStore } from '../../store/engine/create-graph-store.js';
import { createChangeRepository } from '../../store/repositories/change-repository.js';
import { createEntityRepository } from '../../store/repositories/entity-repository.js';
import { createFaqRepository } from '../../store/repositories/faq-repository.js';
import { createFeedbackRepository } from '../../store/repositories/feedback-repository.js';
import { createCurrentIds, createIdRepository } from '../../store/repositories/id-repository.js';
import { createLearningRepository } from '../../store/repositories/learning-repository.js';
import { createOntologyRepository, createTopicRepository } from '../../store/repositories/ontology-repository.js';
import { createProposalRepository } from '../../store/repositories/proposal-repository.js';
import { createRelationRepository } from '../../store/repositories/relation-repository.js';

/** Where parts are read from. */
export interface ExportSource {
  read(part: ExportPart, format: ExportFormat): Promise<AsyncIterable<Uint8Array>>;
  /** Changes whenever what customers get does. */
  revision(): Promise<string>;
  close(): Promise<void>;
}

/** A running service. */
export const exportOfService = (url: string, token: string): ExportSource => {
  const ask = async (name: string, method: 'GET' | 'HEAD'): Promise<Response> => {
    const response = await fetch(new URL(`/export/${name}`, url), { method, headers: { authorization: `Bearer ${token}` } });
    if (response.ok) return response;
    const told = (await response.text()).slice(0, 500);
    throw new Error(`${url} gives no ${name} (HTTP ${String(response.status)})${told === '' ? '' : `: ${told}`}`);
  };
  return {
    async read(part, format) {
      const { body } = await ask(`${part}.${format}`, 'GET');
      return body === null ? nothing() : (body as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>);
    },
    revision: async () => (await ask('topics.jsonl', 'HEAD')).headers.get(REVISION_HEADER) ?? '',
    close: () => Promise.resolve(),
  };
};

async function* nothing(): AsyncIterable<Uint8Array> {
  // Of an empty part not a byte is sent.
}

/** A graph that no service has open. */
export const exportOfGraph = async ({ dataFolder, neo4j }: Pick<Config, 'dataFolder' | 'neo4j'>): Promise<ExportSource> => {
  const store = await createGraphStore(
    neo4j === null ? { kind: 'embedded', folder: join(dataFolder, 'graph') } : { kind: 'neo4j', ...neo4j },
  );
  const currentIds = createCurrentIds({ ids: createIdRepository({ store }) });
  await currentIds.refresh();
  const exporter = createExporter({
    knowledge: {
      faqs: createFaqRepository({ store }),
      entities: createEntityRepository({ store }),
      relations: createRelationRepository({ store }),
      topics: createTopicRepository({ store }),
      ontologies: createOntologyRepository({ store }),
      changes: createChangeRepository({ store }),
    },
    turns: createLearningRepository({ store, currentIds }),
    feedback: createFeedbackRepository({ store }),
    proposals: createProposalRepository({ store, currentIds }),
  });
  return {
    read: (part, format) => Promise.resolve(exporter.write(part, format)),
    revision: async () => String(await exporter.revision()),
    close: () => store.close(),
  };
};
