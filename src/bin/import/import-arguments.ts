import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { IMPORT_KINDS, type ImportKind } from '../../curation/import/import-options.js';

/** What the command line asks for. */
export interface ImportArguments {
  readonly paths: readonly string[];
  readonly kind: ImportKind | null;
  readonly columns: Readonly<Record<string, string>>;
  readonly atomic: boolean;
  readonly dryRun: boolean;
  readonly publish: boolean;
  /** Address of a running service. */
  readonly url: string;
  /** `null`: found by configuration or in the data folder. */
  readonly token: string | null;
}

export type ReadArguments =
  | { readonly kind: 'read'; readonly arguments: ImportArguments }
  /** Help was asked for, or the usage was wrong; commander has said so. */
  | { readonly kind: 'told'; readonly exitCode: 0 | 2 };

interface Flags {
  readonly kind?: ImportKind;
  readonly columns?: Readonly<Record<string, string>>;
  readonly atomic?: true;
  readonly dryRun?: true;
  readonly drafts?: true;
  readonly url: string;
  readonly token?: string;
}

/** Reads the words after the program's name. */
export const readImportArguments = (words: readonly string[], print: (text: string) => void): ReadArguments => {
  const command = new Command('npm run import --')
    .description('Imports knowledge from files and folders: CSV, JSON Lines and YAML of FAQs, entities, relations, topics and ontologies.')
    .argument('<paths...>', 'files, or folders with such files')
    .addOption(new Option('--kind <kind>', 'what the rows are, where neither columns nor names tell').choices(IMPORT_KINDS))
    .option('--columns <pairs>', 'what a column is, by its name in the file: text=phrasing,label=faq', readColumns)
    .option('--atomic', 'all or nothing: one bad row and nothing is written')
    .option('--dry-run', 'only check; nothing is written')
    .option('--drafts', 'keep FAQs as drafts instead of publishing them')
    .option('--url <url>', 'address of the service, if one runs', 'http://127.0.0.1:4000')
    .option('--token <token>', "a token for it; by default the admin's, from ADMIN_TOKEN or the data folder")
    .addHelpText('after', '\nExit code: 0 all rows are taken, 1 some are refused or the import failed, 2 wrong usage.')
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: print });
  try {
    command.parse([...words], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return { kind: 'told', exitCode: error.exitCode === 0 ? 0 : 2 };
    throw error;
  }
  const { kind = null, columns = {}, atomic, dryRun, drafts, url, token = null } = command.opts<Flags>();
  return {
    kind: 'read',
    arguments: {
      paths: command.args,
      kind,
      columns,
      atomic: atomic === true,
      dryRun: dryRun === true,
      publish: drafts !== true,
      url,
      token,
    },
  };
};

const readColumns = (pairs: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    pairs.split(',').map((pair) => {
      const [column = '', meaning = ''] = pair.split('=').map((part) => part.trim());
      if (column === '' || meaning === '') throw new InvalidArgumentError('write it as text=phrasing,label=faq');
      return [column, meaning];
    }),
  );
