import { stopSharedNeo4j } from './shared-neo4j.js';

/** Jest's global tear-down. */
export default stopSharedNeo4j;
