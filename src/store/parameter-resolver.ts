import type { ParameterPath } from './statement.js';

/** Finds which parameter an expression reads: `$id`, `$faq.id`, `row.id` where `row` runs over a list from the parameters. `null`: none of these. */
export type ParameterResolver = (expression: string) => ParameterPath | null;

const PATH = /^(\$?)(\w+)((?:\.\w+)*)$/;
const LOOP = /\bUNWIND\s+(\$?[\w.]+)\s+AS\s+(\w+)|\bFOREACH\s*\(\s*(\w+)\s+IN\s+(\$?[\w.]+)/gi;

export const createParameterResolver = (code: string): ParameterResolver => {
  const loops = new Map<string, ParameterPath>();

  const resolve: ParameterResolver = (expression) => {
    const [matched, dollar, name, fields] = PATH.exec(expression) ?? [];
    if (matched === undefined || name === undefined) return null;
    const rest = (fields ?? '').split('.').slice(1);
    if (dollar === '$') return [name, ...rest];
    const loop = loops.get(name);
    return loop === undefined ? null : [...loop, ...rest];
  };

  for (const [, unwound, variable, loopVariable, looped] of code.matchAll(LOOP)) {
    const list = resolve(unwound ?? looped ?? '');
    if (list !== null) loops.set(variable ?? loopVariable ?? '', [...list, '*']);
  }
  return resolve;
};
