import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Command } from 'commander';
import type { ObservedTurn } from '../lab/conversations-suite.js';
import { learnDecision } from '../lab/learn-decision.js';
import { projectRoot } from '../service/project-root.js';

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
await program.parseAsync();
