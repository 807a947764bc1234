import type { TraceResolvers } from '../../generated/types.js';

export const Trace: TraceResolvers = {
  turnId: ({ id }) => id,
  revision: ({ reply }) => reply.revision,
};
