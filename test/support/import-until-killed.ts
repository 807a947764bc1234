import { textSource } from '../../src/curation/import/files/import-source.js';
import { createImportService } from '../../src/curation/import/import-service.js';
import { EDITOR, knowledgeIn } from '../unit/curation/knowledge.js';

/** Run as a process of its own: imports many phrasings into the graph in a folder and tells each step; its parent kills it meanwhile. */
const [folder = '', count = '0'] = process.argv.slice(2);
const knowledge = await knowledgeIn(folder);
const service = createImportService({ ...knowledge, afterCommit: () => Promise.resolve(), isOnlyProcess: true });
const text = `text,label\n${Array.from({ length: Number(count) }, (_, index) => `question ${String(index)},a`).join('\n')}\n`;
const job = await service.startSources([textSource('a.csv', text)], {}, EDITOR);
for await (const { rowsRead } of service.subscribe(job.id)) process.stdout.write(`${job.id} ${String(rowsRead)}\n`);
await knowledge.store.close();
