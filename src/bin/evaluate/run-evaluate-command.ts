import { Problem } from '../../domain/problem.js';
import { roundMeasures } from '../../evaluation/round-measures.js';
import type { Suite } from '../../evaluation/suite.js';
import { readEvaluateArguments } from './evaluate-arguments.js';
import { toTable } from './to-table.js';

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
