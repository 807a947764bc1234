import type { Asker } from '../ask/asker.js';
import type { Metrics } from './metrics.js';

/** The same asker, its replies counted by kind. */
export const countReplies = (asker: Asker, metrics: Pick<Metrics, 'countReply'>): Asker => {
  const counted =
    (method: 'answer' | 'ask'): Asker['ask'] =>
    async (input, principal, gone) => {
      const reply = await asker[method](input, principal, gone);
      metrics.countReply(reply.kind);
      return reply;
    };
  return {
    answer: counted('answer'),
    ask: counted('ask'),
    search: (...given) => asker.search(...given),
    related: (...given) => asker.related(...given),
  };
};
