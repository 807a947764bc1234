import type { GlobalConfig } from 'jest';
import { prepareDemo } from './demo-template.js';
import { startSharedNeo4j } from './shared-neo4j.js';

/** Folders of `test/` whose tests use Neo4j. */
const WITH_NEO4J = ['contract', 'conversations', 'fault'];
/** Folders whose tests use the demo with the real model. */
const WITH_DEMO = ['conversations', 'fault', 'service', 'accuracy', 'console'];

/** Jest's global set-up: starts Neo4j and loads the demo once a run, unless the tests were chosen by a pattern that names none that use them. */
export default async ({ testPathPatterns: { patterns } }: GlobalConfig): Promise<void> => {
  const uses = (folders: readonly string[]): boolean =>
    patterns.length === 0 || patterns.some((pattern) => folders.some((folder) => pattern.includes(folder)));
  await Promise.all([uses(WITH_NEO4J) ? startSharedNeo4j() : null, uses(WITH_DEMO) ? prepareDemo() : null]);
};
