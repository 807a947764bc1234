import { Command, CommanderError } from 'commander';
import { Problem } from '../domain/problem.js';
import { type Config, readConfig } from '../service/config.js';
import { backUpGraph, recoverGraph, restoreGraph } from './graph/back-up-graph.js';

/** `npm run graph -- backup FILE | restore FILE | recover`: keeps a copy of the embedded graph, puts one back, and opens what is left of one. */
const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const folderOf = (): Config => {
  const config = readConfig();
  if (config.neo4j !== null) throw new Problem('INVALID_STATE', 'NEO4J_URI is set: the graph is in Neo4j, which has commands of its own.');
  return config;
};

const program = new Command('npm run graph --')
  .description('Backup, restore and recovery of the embedded graph in DATA_DIR.')
  .exitOverride();
program
  .command('backup')
  .argument('<file>', 'a new file')
  .option('--url <url>', 'address of the service, if one runs; default: the one that runs on the data folder')
  .option('--token <token>', "an admin's token for it; by default from ADMIN_TOKEN or the data folder")
  .description('Writes a whole copy of the graph to a file; through the service where one runs, which goes on meanwhile.')
  .action(async (file: string, options: { readonly url?: string; readonly token?: string }) => {
    print(await backUpGraph(file, { ...folderOf(), url: options.url ?? null, token: options.token ?? null }));
  });
program
  .command('restore')
  .argument('<file>', 'a backup')
  .description('Puts a backup in the place of the graph, which is kept beside. The service must be stopped.')
  .action(async (file: string) => {
    print(await restoreGraph(file, folderOf()));
  });
program
  .command('recover')
  .description('Opens a graph that was damaged, cut off or deleted with what is left, and says what is lost. The service must be stopped.')
  .action(async () => {
    print(await recoverGraph(folderOf()));
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
