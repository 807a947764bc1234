import type { Config } from '../../config.js';
import { fileSource, textSource, type ImportSource } from '../../curation/import/import-source.js';
import type { Json } from '../../domain/json.js';
import { createEncoder } from '../../embedding/create-encoder.js';
import type { OpenGraph } from '../../evaluation/opened-graph.js';
import { timed } from '../../evaluation/timed.js';
import { toGraphItems } from '../../evaluation/to-graph-items.js';
import { importRows } from './import-rows.js';
import { openTemporaryApp } from './open-temporary-app.js';

/** Opens the service on an empty embedded graph in a temporary folder, and imports what it is to know. */
export const createOpenGraph =
  (config: Pick<Config, 'encoder'>): OpenGraph =>
  async ({ graph, ontologies, examples }, { language, tell }) => {
    const encoder = await createEncoder({ config: config.encoder });
    const temporary = await openTemporaryApp({ encoder });
    const { app } = temporary;
    try {
      await importRows(
        app,
        ontologies.map((path) => fileSource(path)),
        'ontology',
        tell,
      );
      const items = toGraphItems(graph, await app.ontologies.find(), tell);
      const { seconds } = await timed(async () => {
        await importRows(app, [lines('entities', items.entities)], 'entities', tell);
        await importRows(app, [lines('relations', items.relations)], 'relations', tell);
        await app.refresh();
      });
      tell(`imported ${items.entities.length} entities and ${items.relations.length} relations in ${seconds.toFixed(1)} s`);
      const learnt = (await Promise.all(examples.map((example) => app.solveFactQuestion(example, language)))).flatMap((one) => one ?? []);
      if (learnt.length > 0) {
        await importRows(
          app,
          [lines('examples', [{ examples: learnt.map(({ question, path }) => ({ question, path })) }])],
          'ontology',
          tell,
        );
        await app.refresh();
        tell(`learnt from ${learnt.length} of ${examples.length} examples`);
      }
      return {
        importSeconds: seconds,
        entities: items.entities.length,
        relations: items.relations.length,
        examplesLearnt: learnt.length,
        findFacts: (question) => app.findFacts(question, language),
        close: () => temporary.close(),
      };
    } catch (error) {
      await temporary.close();
      throw error;
    }
  };

const lines = (name: string, rows: readonly Json[] | readonly object[]): ImportSource =>
  textSource(`${name}.jsonl`, rows.map((row) => JSON.stringify(row)).join('\n'));
