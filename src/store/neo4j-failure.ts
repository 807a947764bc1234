import neo4j, { Neo4jError } from 'neo4j-driver';
import { Problem } from '../domain/problem.js';

const LOST_CONNECTION: readonly string[] = [neo4j.error.SERVICE_UNAVAILABLE, neo4j.error.SESSION_EXPIRED];

const UNAVAILABLE = /^Neo\.(?:TransientError\.(?:General\.DatabaseUnavailable|Cluster|Database)|ClientError\.Database\.)/;

/** Whether the connection broke; what was on its way may have arrived or not. */
export const isLostConnection = (error: unknown): boolean => error instanceof Neo4jError && LOST_CONNECTION.includes(error.code);

/** Whether the same may succeed when run again: a deadlock, a lost leader, a lost connection. */
export const isTransient = (error: unknown): boolean => error instanceof Neo4jError && error.retryable;

/** Whether the database does not know the writes it is asked to be up to date with, as after it was restored from a backup. */
export const isUnknownBookmark = (error: unknown): boolean =>
  error instanceof Neo4jError && /\.(?:BookmarkTimeout|InvalidBookmark)$/.test(error.code);

/** The driver's error in the port's words; anything that is not expected is returned as it is. */
export const fromNeo4jError = (error: unknown): unknown => {
  if (!(error instanceof Neo4jError)) return error;
  if (error.code === 'Neo.ClientError.Schema.ConstraintValidationFailed') {
    return new Problem('CONFLICT', 'Something with the same key is stored already.', { cause: error });
  }
  if (error.code.startsWith('Neo.ClientError.Security.')) {
    return new Problem('STORE_UNAVAILABLE', 'Neo4j refuses NEO4J_USER and NEO4J_PASSWORD.', { cause: error });
  }
  if (isLostConnection(error) || isUnknownBookmark(error) || UNAVAILABLE.test(error.code) || isPoolExhausted(error)) {
    return new Problem('STORE_UNAVAILABLE', 'Neo4j does not answer; try again shortly.', { cause: error });
  }
  if (isTransient(error)) return new Problem('CONFLICT', 'Others kept changing the same things; try again.', { cause: error });
  return error;
};

/** The driver gives this failure no code of its own. */
const isPoolExhausted = (error: Neo4jError): boolean => error.message.includes('acquisition timed out');
