import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { isJsonObject, type Json, type JsonObject } from '../../domain/json.js';
import { type Language, LANGUAGES } from '../../domain/language.js';
import { Problem } from '../../domain/problem.js';
import { roundMeasures } from '../../lab/measures.js';
import type { Suite } from '../../lab/suite.js';

/** A report for people: a line a measure, its name before its value; what lies within another measure is named after it, as in `hops.1.accuracy`. */
export const toTable = (report: JsonObject): string => {
  const lines = flatten(report, '');
  const width = Math.max(0, ...lines.map(([name]) => name.length));
  return lines.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
};

const flatten = (report: JsonObject, prefix: string): readonly (readonly [name: string, value: string])[] =>
  Object.entries(report).flatMap(([name, value]) =>
    isJsonObject(value) ? flatten(value, `${prefix}${name}.`) : [[`${prefix}${name}`, show(value)] as const],
  );

const show = (value: Json): string => (value === null ? '–' : typeof value === 'string' ? value : JSON.stringify(value));

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
const readEvaluateArguments = (words: readonly string[], suites: readonly Suite[], print: (text: string) => void): ReadArguments => {
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

export interface EvaluateCommand {
  /** What stands after the program's name. */
  readonly words: readonly string[];
  readonly suites: readonly Suite[];
  /** Writes the report. */
  readonly print: (text: string) => void;
  /** Writes a line of progress, or why the data cannot be used. */
  readonly tell: (line: string) => void;
}

/** Runs a suite and reports. Returns the exit code: 0 measured, 2 wrong usage or data that cannot be used. */
export const runEvaluateCommand = async ({ words, suites, print, tell }: EvaluateCommand): Promise<0 | 2> => {
  const read = readEvaluateArguments(words, suites, print);
  if (read.kind === 'helped') return 0;
  if (read.kind === 'refused') {
    tell(read.reason);
    return 2;
  }
  const { suite, files, language, seed, without, asJson } = read.arguments;
  try {
    const report = roundMeasures(await suite.run(files, { language, seed, without, tell }));
    print(asJson ? JSON.stringify(report) : toTable(report));
    return 0;
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'BAD_INPUT')) throw error;
    tell(error.message);
    return 2;
  }
};
