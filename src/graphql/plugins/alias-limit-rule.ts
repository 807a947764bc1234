import { GraphQLError, type ValidationRule } from 'graphql';
import { LIMITS } from '../limits/request-limits.js';

/** Refuses documents with many aliases, by which one request would do the work of many. */
export const aliasLimitRule: ValidationRule = (context) => {
  let aliases = 0;
  return {
    Field(node) {
      if (node.alias === undefined) return;
      aliases += 1;
      if (aliases === LIMITS.aliases + 1)
        context.reportError(new GraphQLError(`The query has more than ${String(LIMITS.aliases)} aliases.`, { nodes: node }));
    },
  };
};
