import type { QueryResolvers } from '../../generated/types.js';

export const trace: Required<QueryResolvers>['trace'] = (_root, { turnId }, { services }) => services.conversations.findTurn(turnId);
