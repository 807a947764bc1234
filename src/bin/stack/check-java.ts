import { MissingProgram } from './missing-program.js';
import { runProgram } from './run-program.js';

const NEEDED = 17;
const REMEDY = `install a Java runtime of version ${String(NEEDED)} or later`;

/** Throws `MissingProgram` unless Java is there in the version that Neo4j 5 needs. */
export const checkJava = async (): Promise<void> => {
  const output = await runProgram('java', ['-version'], REMEDY);
  const version = Number(/version "(\d+)/.exec(output)?.[1]);
  if (!(version >= NEEDED)) throw new MissingProgram('java', `${REMEDY}; this one is ${output.split('\n')[0] ?? 'unknown'}`);
};
