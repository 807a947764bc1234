import { join } from 'node:path';
import { projectRoot } from '../../src/service/project-root.js';
import { readCypherLibrary } from '../../src/store/statements/prepare-call.js';

/** The project's statements, and those that only tests run. */
export const testLibrary = readCypherLibrary([join(projectRoot, 'cypher'), join(projectRoot, 'test/contract/cypher')]);
