import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { LANGUAGES, type Language } from '../../domain/language.js';
import type { Suite } from '../../evaluation/suite.js';

/** What the command line asks for. */
export interface EvaluateArguments {
  readonly suite: Suite;
  /** Paths by the name of their option; of an option not given, none. */
  readonly files: Readonly<Record<string, readonly string[]>>;
  readonly language: Language | null;
  readonly seed: number;
  readonly without: readonly string[];
  readonly asJson: boolean;
}

export type ReadArguments =
  | { readonly kind: 'read'; readonly arguments: EvaluateArguments }
  /** Help was asked for and printed. */
  | { readonly kind: 'helped' }
  /** One line that says what to do. */
  | { readonly kind: 'refused'; readonly reason: string };

interface Flags {
  readonly language?: Language;
  readonly seed: number;
  readonly without?: readonly string[];
  readonly json?: true;
}

/** Reads the words after the program's name: the suite's, then its options. */
export const readEvaluateArguments = (words: readonly string[], suites: readonly Suite[], print: (text: string) => void): ReadArguments => {
  let read: ReadArguments = { kind: 'refused', reason: `name a suite: ${suites.map(({ name }) => name).join(', ')}` };
  const complaints: string[] = [];
  const program = new Command('npm run --silent evaluate --')
    .description('Measures the service on data in files. Prints the report alone on standard output, progress on standard error.')
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => {
        print(text.trimEnd());
      },
      writeErr: (text) => complaints.push(text),
    })
    .addHelpText('after', '\nExit code: 0 measured, 1 the measuring failed, 2 wrong usage or data that cannot be used.')
    .action(() => undefined);
  for (const suite of suites)
    addSuite(program, suite).action((_, command: Command) => {
      read = { kind: 'read', arguments: argumentsOf(suite, command) };
    });
  try {
    // A word that is no suite would otherwise be told of as an argument too many.
    const [first = '--'] = words;
    if (!first.startsWith('-') && !suites.some(({ name }) => name === first) && first !== 'help')
      return { kind: 'refused', reason: `there is no suite "${first}"; ${read.reason}` };
    program.parse([...words], { from: 'user' });
    return read;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: 'helped' };
    const [complaint = error.message] = complaints;
    return { kind: 'refused', reason: `${complaint.trim().replace(/^error: /u, '')}; --help lists what there is` };
  }
};

const addSuite = (program: Command, { name, description, files, parts = [] }: Suite): Command => {
  const command = program.command(name).description(description);
  for (const file of files) {
    const option = new Option(`--${file.name} <files...>`, file.description);
    command.addOption(file.isRequired ? option.makeOptionMandatory() : option);
  }
  if (parts.length > 0) command.addOption(new Option('--without <parts...>', 'measure what these parts are worth').choices(parts));
  return command
    .addOption(new Option('--language <language>', "of the texts; by default told by each text's script").choices(LANGUAGES))
    .option('--seed <number>', 'for whatever is drawn by chance', readSeed, 1)
    .option('--json', 'print one JSON object instead of a table');
};

const argumentsOf = (suite: Suite, command: Command): EvaluateArguments => {
  const { language = null, seed, without = [], json } = command.opts<Flags>();
  const given = new Map(
    command.options.map((option) => [option.long, command.getOptionValue(option.attributeName()) as readonly string[] | undefined]),
  );
  return {
    suite,
    files: Object.fromEntries(suite.files.map(({ name }) => [name, given.get(`--${name}`) ?? []])),
    language,
    seed,
    without,
    asJson: json === true,
  };
};

const readSeed = (text: string): number => {
  const seed = Number(text);
  if (text.trim() === '' || !Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32)
    throw new InvalidArgumentError('write a whole number from 0 to 4294967295');
  return seed;
};
