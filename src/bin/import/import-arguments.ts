import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { ENCODINGS, readEncoding } from '../../curation/import/files/decode-text.js';
import { READ_FORMATS } from '../../curation/import/files/read-source.js';
import { IMPORT_KINDS, type ImportKind } from '../../curation/import/import-request.js';
import type { Job } from '../../domain/job.js';

/** What of a job is shown while it runs and when it ended. */
export type ShownJob = Pick<
  Job,
  'id' | 'status' | 'title' | 'rowsRead' | 'rowsWritten' | 'rowsUnchanged' | 'rowsRefused' | 'problems' | 'warnings' | 'failure'
>;

/** Imports what the arguments name and yields the states of its jobs, one after the other, each until it ends. */
export type ShownJobs = AsyncIterable<ShownJob>;

/** What the command line asks for. */
export interface ImportArguments {
  readonly paths: readonly string[];
  readonly kind: ImportKind | null;
  readonly columns: Readonly<Record<string, string>>;
  readonly atomic: boolean;
  readonly dryRun: boolean;
  readonly publish: boolean;
  /** Address of the service that is meant; `null`: that of the data folder, if one runs. */
  readonly url: string | null;
  /** Whether the graph of the data folder is meant, whatever answers at the configured address. */
  readonly offline: boolean;
  /** A label of the WHATWG Encoding Standard; `null`: told by the bytes. */
  readonly encoding: string | null;
  readonly replace: boolean;
  readonly prune: boolean;
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
  readonly url?: string;
  readonly offline?: true;
  readonly encoding?: string;
  readonly replace?: true;
  readonly prune?: true;
  readonly token?: string;
}

/** Reads the words after the program's name. */
export const readImportArguments = (words: readonly string[], print: (text: string) => void): ReadArguments => {
  const command = new Command('npm run import --')
    .description(`Imports FAQs, entities, relations, topics and ontologies from files and folders. Read are ${READ_FORMATS}.`)
    .argument('<paths...>', 'files, or folders with such files')
    .addOption(new Option('--kind <kind>', 'what the rows are, where neither columns nor names tell').choices(IMPORT_KINDS))
    .option('--columns <pairs>', 'what a column is, by its name in the file: text=phrasing,label=faq', readColumns)
    .option('--atomic', 'all or nothing: one bad row and nothing is written')
    .option('--dry-run', 'only check; nothing is written')
    .option('--drafts', 'keep FAQs as drafts instead of publishing them')
    .option('--encoding <name>', `how the files are encoded, where their bytes do not tell: ${ENCODINGS.join(', ')}`, readEncodingName)
    .option('--replace', "an ontology's definitions stand in the place of those known, also of what is in use")
    .option('--prune', 'take out what an earlier import of a file brought and it no longer holds; see it first with --dry-run')
    .option('--url <url>', 'address of the service that is meant; by default the one that runs on DATA_DIR', readUrl)
    .option('--offline', 'import into the graph in DATA_DIR, though another service answers at HOST and PORT')
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
  const {
    kind = null,
    columns = {},
    atomic,
    dryRun,
    drafts,
    url = null,
    token = null,
    offline,
    encoding = null,
    replace,
    prune,
  } = command.opts<Flags>();
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
      offline: offline === true,
      encoding,
      replace: replace === true,
      prune: prune === true,
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

const readEncodingName = (name: string): string => {
  const encoding = readEncoding(name);
  if (encoding === null) throw new InvalidArgumentError(`give one such as ${ENCODINGS.join(', ')}`);
  return encoding;
};

const readUrl = (written: string): string => {
  if (!URL.canParse(written) || !/^https?:\/\//u.test(written)) throw new InvalidArgumentError('write it as http://127.0.0.1:4000');
  return written;
};
