import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { projectRoot } from '../../src/service/project-root.js';
import { FAULT_FILE, type SeenFault } from './fault-table.js';

/** `npm run faults`: runs the tests under `test/fault` and prints what they saw as the table of docs/operating.md. */
const wholeNumber = (text: string): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('write a whole number from 1');
  return number;
};
const { asks, editing, kills } = new Command('npm run faults --')
  .description('Prints what real processes do among faults.')
  .option('--asks <number>', 'how often one service is asked', wholeNumber, 500)
  .option('--editing <seconds>', 'how long two editors and eight readers work', wholeNumber, 4)
  .option('--kills <number>', 'how often one service is killed', wholeNumber, 10)
  .parse()
  .opts<{ readonly asks: number; readonly editing: number; readonly kills: number }>();
const folder = await mkdtemp(join(tmpdir(), 'polycontext-faults-'));
const file = join(folder, 'seen.jsonl');
await writeFile(file, '');
const jest = join(projectRoot, 'node_modules/jest/bin/jest.js');
const run = spawn(
  process.execPath,
  ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, '--testPathPatterns', 'fault/'],
  {
    cwd: projectRoot,
    env: { ...process.env, [FAULT_FILE]: file, FAULT_ASKS: String(asks), FAULT_EDIT_SECONDS: String(editing), FAULT_KILLS: String(kills) },
    stdio: ['ignore', 'inherit', 'inherit'],
  },
);
const [code] = (await once(run, 'exit')) as [number | null];
const seen = (await readFile(file, 'utf8'))
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as SeenFault);
await rm(folder, { recursive: true });
const rows = seen.map(({ fault, tried, seen }) => `| ${fault} | ${tried} | ${seen} |`).sort();
process.stdout.write(`${['| fault | tried | seen |', '|---|---|---|', ...rows].join('\n')}\n`);
process.exitCode = code ?? 1;
