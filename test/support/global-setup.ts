import type { GlobalConfig } from 'jest';
import { startSharedNeo4j } from './shared-neo4j.js';

/** Folders of `test/` whose tests use Neo4j. */
const FOLDERS = ['contract', 'conversations', 'fault'];

/** Jest's global set-up: starts Neo4j once a run, unless the tests were chosen by a pattern that names none that use it. */
export default async ({ testPathPatterns: { patterns } }: GlobalConfig): Promise<void> => {
  const usesNeo4j = patterns.length === 0 || patterns.some((pattern) => FOLDERS.some((folder) => pattern.includes(folder)));
  if (usesNeo4j) await startSharedNeo4j();
};
