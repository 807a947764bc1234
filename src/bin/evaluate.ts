import { readConfig } from '../config.js';
import { createSuites } from './evaluate/create-suites.js';
import { runEvaluateCommand } from './evaluate/run-evaluate-command.js';

/**
 * `npm run --silent evaluate -- SUITE --train F… --test F… [--language en] [--seed 1] [--json]`: measures the service on data in files.
 * The report is all that goes to standard output; progress and complaints go to standard error.
 */
const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
// Ends by itself, so that what is to be removed at the end is.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => process.exit(code));
try {
  process.exitCode = await runEvaluateCommand({
    words: process.argv.slice(2),
    suites: createSuites(readConfig()),
    print: (text) => process.stdout.write(`${text}\n`),
    tell,
  });
} catch (error) {
  tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
}
