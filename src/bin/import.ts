import { readConfig } from '../service/config.js';
import { openImports } from './import/import-knowledge.js';
import { createProgressDisplay, runImportCommand } from './import/run-import-command.js';

/**
 * `npm run import -- PATH… [--kind faqs] [--columns text=phrasing,label=faq] [--atomic] [--dry-run] [--drafts] [--encoding …] [--replace] [--prune]
 * [--url …] [--offline] [--token …]`: imports through the service that runs on the data folder, else into its graph. Prints each row that cannot be taken as `file:line:column: reason`.
 */
try {
  const config = readConfig();
  process.exitCode = await runImportCommand({
    words: process.argv.slice(2),
    config,
    openImports: () => openImports(config),
    progress: createProgressDisplay(),
    print: (line) => process.stdout.write(`${line}\n`),
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
