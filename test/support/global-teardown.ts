import { removeDemo } from './demo-template.js';
import { stopSharedNeo4j } from './shared-neo4j.js';

/** Jest's global tear-down. */
export default async (): Promise<void> => {
  await Promise.all([stopSharedNeo4j(), removeDemo()]);
};
