import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { Command } from 'commander';
import ts from 'typescript';
import { projectRoot } from '../../src/service/project-root.js';

/** One place of a file written otherwise. */
interface Mutant {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly becomes: string;
}

/** What operators become; each is wrong at a border or in one of two cases, as slips are. */
const OPERATORS: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
  [ts.SyntaxKind.PlusToken, '-'],
  [ts.SyntaxKind.MinusToken, '+'],
  [ts.SyntaxKind.AsteriskToken, '/'],
  [ts.SyntaxKind.SlashToken, '*'],
]);

/** Every mutant of a compiled file, in the order of its text. */
const mutantsOf = (file: string, text: string): readonly Mutant[] => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const mutants: Mutant[] = [];
  const add = (node: ts.Node, becomes: string): void => {
    mutants.push({ file, start: node.getStart(source), end: node.getEnd(), becomes });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node)) {
      const other = OPERATORS.get(node.operatorToken.kind);
      if (other !== undefined) add(node.operatorToken, other);
    } else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      add(node, node.operand.getText(source));
    else if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, 'false');
    else if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, 'true');
    else if (ts.isNumericLiteral(node)) add(node, `(${node.text} + 1)`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutants.sort((one, other) => one.start - other.start);
};

/** Every so-manieth, so that no more than `most` are left; the same ones each time. */
const sample = <T>(all: readonly T[], most: number): readonly T[] =>
  all.length <= most ? all : Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)]).flatMap((one) => one ?? []);

/** Longer than any of the tests takes: a mutant may run for ever. */
const TIMEOUT = 60_000;

/** Whether the tests notice. */
const isKilled = (tests: string): Promise<boolean> =>
  new Promise((resolve) => {
    const args = [
      '--experimental-vm-modules',
      '--no-warnings',
      'node_modules/jest/bin/jest.js',
      '--bail',
      '--silent',
      '--testPathPatterns',
      tests,
    ];
    const run = spawn(process.execPath, args, { cwd: projectRoot, stdio: 'ignore', timeout: TIMEOUT, killSignal: 'SIGKILL' });
    run.on('exit', (code) => {
      resolve(code !== 0);
    });
  });

const placeOf = ({ file, start, end, becomes }: Mutant, text: string): string => {
  const lines = text.slice(0, start).split('\n');
  const line = text.split('\n')[lines.length - 1] ?? '';
  return `${relative(projectRoot, file)}:${String(lines.length)}: ${text.slice(start, end)} → ${becomes}   ${line.trim().slice(0, 120)}`;
};

/**
 * `npm run mutate -- FILES…`: breaks compiled files in one place after the other and runs tests; prints what they did not notice, and the share that
 * they did.
 */
const mutate = async (files: readonly string[], { tests, most }: { readonly tests: string; readonly most: string }): Promise<void> => {
  if (await isKilled(tests)) throw new Error(`the tests ${tests} fail as it is; mend them first`);
  const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
  const mutants = sample(
    [...texts].flatMap(([file, text]) => mutantsOf(file, text)),
    Number(most),
  );
  let killed = 0;
  for (const mutant of mutants) {
    const text = texts.get(mutant.file) ?? '';
    try {
      writeFileSync(mutant.file, text.slice(0, mutant.start) + mutant.becomes + text.slice(mutant.end));
      if (await isKilled(tests)) killed += 1;
      else process.stdout.write(`not noticed: ${placeOf(mutant, text)}\n`);
    } finally {
      writeFileSync(mutant.file, text);
    }
  }
  process.stdout.write(
    `${String(killed)} of ${String(mutants.length)} noticed (${((100 * killed) / Math.max(1, mutants.length)).toFixed(0)} %)\n`,
  );
};

await new Command('npm run mutate --')
  .argument('<files...>', 'compiled files, such as dist/src/reply/decide/decide-outcome.js')
  .option('--tests <pattern>', 'which tests are to notice', 'unit/reply')
  .option('--most <number>', 'how many mutants at most', '200')
  .action(mutate)
  .parseAsync();
