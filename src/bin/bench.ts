import { Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../config.js';
import { Problem } from '../domain/problem.js';
import { roundMeasures } from '../evaluation/round-measures.js';
import { runBench, type BenchOptions } from './bench/run-bench.js';
import { toTable } from './evaluate/to-table.js';

/** `npm run --silent bench -- [--json]`: what a reply costs on generated knowledge. Progress goes to standard error. */
const wholeNumber = (text: string): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('write a whole number from 1');
  return number;
};
const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
const program = new Command('npm run --silent bench --')
  .description('Measures replies with every context on generated knowledge; on Neo4j where NEO4J_URI is set.')
  .option('--faqs <number>', 'FAQs, each with eight phrasings', wholeNumber, 1_000)
  .option('--customers <number>', 'customers, each with three holdings', wholeNumber, 100_000)
  .option('--replies <number>', 'replies to measure at each size', wholeNumber, 300)
  .option('--json', 'print one JSON object instead of a table')
  .parse();
const { json, ...options } = program.opts<BenchOptions & { readonly json?: true }>();
try {
  const report = roundMeasures(await runBench(readConfig(), options, tell));
  process.stdout.write(`${json === true ? JSON.stringify(report) : toTable(report)}\n`);
} catch (error) {
  tell(error instanceof Problem ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = error instanceof Problem ? 2 : 1;
}
