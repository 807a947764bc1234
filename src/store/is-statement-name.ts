import type { StatementName } from './graph-store.js';

export const isStatementName = (name: string): name is StatementName => /^[^/]+\/[^/]/.test(name);
