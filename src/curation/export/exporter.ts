import type { JsonObject } from '../../domain/json.js';
import type { CurationDependencies } from '../curation-dependencies.js';
import type { ExportFormat, ExportPart } from './export-part.js';
import { exportFaqs } from './faq-rows.js';
import { exportEntities, exportOntology, exportRelations, exportTopics } from './knowledge-rows.js';
import { exportProposals, exportTurns, type LogDependencies } from './log-rows.js';
import { entityTable, faqTable, relationTable, type Table, topicTable } from './table-rows.js';
import { writeCsv, writeJsonLines, writeWorkbook, writeYamlDocument, writeYamlList } from './write-rows.js';

export interface ExportDependencies extends LogDependencies {
  readonly knowledge: Pick<CurationDependencies, 'faqs' | 'entities' | 'relations' | 'topics' | 'ontologies' | 'changes'>;
}

/** Writes what there is as files that an import reads. */
export interface Exporter {
  /** A part as it is now, bit by bit; what is read of it never fills the memory, but for workbooks. @throws Problem see `writeWorkbook` */
  write(part: ExportPart, format: ExportFormat): AsyncIterable<Uint8Array>;
  /** The revision of what customers get: two parts that were begun at one belong together. */
  revision(): Promise<number>;
}

export const createExporter = ({ knowledge, ...log }: ExportDependencies): Exporter => {
  const rowsOf = (part: ExportPart): AsyncIterable<JsonObject> => {
    switch (part) {
      case 'ontology':
        return exportOntology(knowledge);
      case 'topics':
        return exportTopics(knowledge);
      case 'entities':
      case 'customers':
        return exportEntities(knowledge, part === 'customers');
      case 'relations':
      case 'customer-relations':
        return exportRelations(knowledge, part === 'customer-relations');
      case 'faqs':
        return exportFaqs(knowledge);
      case 'turns':
        return exportTurns(log);
      case 'proposals':
        return exportProposals(log);
    }
  };
  const tableOf = async (part: ExportPart): Promise<Table> => {
    if (part === 'faqs') return faqTable(knowledge);
    if (part === 'topics') return topicTable(rowsOf(part));
    const ontology = await knowledge.ontologies.find();
    return part === 'relations' || part === 'customer-relations'
      ? relationTable(rowsOf(part), ontology)
      : entityTable(rowsOf(part), ontology);
  };
  return {
    async *write(part, format) {
      switch (format) {
        case 'jsonl':
          yield* inBytes(writeJsonLines(rowsOf(part)));
          break;
        case 'yaml':
          yield* inBytes(part === 'ontology' ? writeYamlDocument(rowsOf(part)) : writeYamlList(rowsOf(part)));
          break;
        case 'csv':
          yield* inBytes(writeCsv(await tableOf(part)));
          break;
        case 'xlsx':
          yield await writeWorkbook(await tableOf(part), part);
      }
    },
    revision: () => knowledge.changes.currentRevision(),
  };
};

/** Characters that are sent at once. */
const CHUNK = 65_536;

async function* inBytes(texts: AsyncIterable<string>): AsyncIterable<Uint8Array> {
  let held = '';
  for await (const text of texts) {
    held += text;
    if (held.length < CHUNK) continue;
    yield Buffer.from(held);
    held = '';
  }
  if (held !== '') yield Buffer.from(held);
}
