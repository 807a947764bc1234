import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Command } from 'commander';
import { EMOTION_FOLDER, loadDemo, loadEmotionExamples, loadSmallTalk } from '../curation/shipped-knowledge.js';
import { createEncoder } from '../embedding/create-encoder.js';
import type { ObservedTurn } from '../lab/conversations-suite.js';
import { learnDecision } from '../lab/learn-decision.js';
import { keepLearnt, trainInWorker } from '../retrieval/training/model-training.js';
import { emotionEncoder, openApp, shippedRankings } from '../service/app.js';
import { projectRoot } from '../service/project-root.js';
import { HEADS, learnEmotions } from '../understanding/emotion/learn-emotions.js';

interface DecisionOptions {
  readonly out: string;
  readonly costOfWrong: string;
  readonly without: readonly string[];
}

/**
 * `npm run --silent learn -- decision FILE…`: learns when a candidate is the right reply to a turn from files that
 * `evaluate conversations --observed` wrote, one a company, named after it (`parcel-open.jsonl`).
 */
const learnDecisionCommand = async (files: readonly string[], { out, costOfWrong, without }: DecisionOptions): Promise<void> => {
  const domains = await Promise.all(
    files.map(async (file) => ({
      name: basename(file).replace(/\.jsonl$/u, ''),
      turns: (await readFile(file, 'utf8'))
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as ObservedTurn),
    })),
  );
  const { model, heldOut } = learnDecision(domains, { costOfWrong: Number(costOfWrong), without });
  const provenance = {
    command: `npm run learn -- decision --cost-of-wrong ${costOfWrong} ${domains.map(({ name }) => `${name}.jsonl`).join(' ')}`,
    turns: Object.fromEntries(domains.map(({ name, turns }) => [name, turns.length])),
    licence: 'Apache-2.0, as the conversations it was learnt from',
    heldOut: Object.fromEntries(Object.entries(heldOut).map(([name, measures]) => [name, rounded(measures)])),
  };
  await writeFile(out, `${JSON.stringify({ provenance, ...model })}\n`);
  process.stdout.write(
    `${JSON.stringify(provenance.heldOut, null, 1)}\nanswers from ${model.answerFrom.toFixed(2)} on; written to ${out}\n`,
  );
};

/** `npm run --silent learn -- emotions`: learns anew what the service ships with to tell feelings, so that no first start has to. */
const learnEmotionsCommand = async (): Promise<void> => {
  for (const name of await readdir(EMOTION_FOLDER)) if (name.startsWith(HEADS)) await rm(join(EMOTION_FOLDER, name));
  const encoder = await createEncoder();
  try {
    // Examples that editors added are their own.
    const examples = await loadEmotionExamples(join(EMOTION_FOLDER, 'none'));
    await learnEmotions({ examples, ...emotionEncoder(encoder), folder: EMOTION_FOLDER });
  } finally {
    await encoder.close();
  }
};

/** `npm run --silent learn -- ranking`: learns anew what the service ships with to rank the demo company's FAQs and the small talk. */
const learnRankingCommand = async (): Promise<void> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'polycontext-learn-'));
  const encoder = await createEncoder();
  const kept = shippedRankings(encoder);
  await rm(kept.folder, { recursive: true, force: true });
  const app = await openApp({ config: { dataFolder, neo4j: null }, encoder, train: keepLearnt(kept, trainInWorker) });
  try {
    await loadDemo(app);
    await loadSmallTalk(app);
    await app.refresh();
    await app.settle();
  } finally {
    await app.close();
    await rm(dataFolder, { recursive: true });
  }
};

const rounded = (measures: object): Readonly<Record<string, number | null>> =>
  Object.fromEntries(Object.entries(measures).map(([name, value]) => [name, typeof value === 'number' ? Number(value.toFixed(3)) : null]));

const program = new Command('npm run --silent learn --').description('Learns what the service ships with from data in files.');
program
  .command('decision')
  .argument('<files...>', 'what evaluate conversations --observed wrote, one file a company')
  .option('--out <file>', 'where to write the model', join(projectRoot, 'fixtures', 'decision', 'model.json'))
  .option('--cost-of-wrong <number>', 'how much worse a wrong answer is than a missed one', '1')
  .option('--without <features...>', 'measure what these features are worth', [])
  .action(learnDecisionCommand);
program.command('emotions').description('what tells feelings, from fixtures/emotion').action(learnEmotionsCommand);
program
  .command('ranking')
  .description('what ranks the FAQs of the demo company and the small talk; to be run when their phrasings have changed')
  .action(learnRankingCommand);
await program.parseAsync();
