import { parse, type Source } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LIMITS } from '../limits/request-limits.js';
import { aliasLimitRule } from './alias-limit-rule.js';
import { depthLimitRule } from './depth-limit-rule.js';

/** Refuses queries that are too long, too deep or too wide, before they are executed. */
export const useQueryLimits = (): Plugin => ({
  onParse({ setParseFn }) {
    // Counted while lexing: a longer document is not even read to its end.
    setParseFn((source: string | Source, options?: object) => parse(source, { ...options, maxTokens: LIMITS.tokens }));
  },
  onValidate({ addValidationRule }) {
    addValidationRule(depthLimitRule);
    addValidationRule(aliasLimitRule);
  },
});
