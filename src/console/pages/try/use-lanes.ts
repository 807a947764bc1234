import { useCallback, useReducer } from 'react';
import { toFailure } from '../../graphql/failure.js';
import { AskDocument } from '../../graphql/generated/operations.js';
import { useSession } from '../../session/session.js';
import { useLanguage } from '../../texts/texts.js';
import {
  changeLanes,
  type Exchange,
  type Lane,
  type LaneEvent,
  type LaneId,
  newExchange,
  newLane,
  NO_SITUATION,
  toAskInput,
} from './conversation.js';

export interface Lanes {
  readonly lanes: readonly Lane[];
  readonly change: (event: LaneEvent) => void;
  /** Asks a question in one lane. */
  readonly ask: (lane: Lane, question: string, optionId?: string) => void;
  /** Sends an exchange again that failed. */
  readonly retry: (lane: LaneId, exchange: Exchange) => void;
}

/** The talks of the page, and how they go on. */
export const useLanes = (): Lanes => {
  const { request, viewer } = useSession();
  const { language } = useLanguage();
  const [lanes, change] = useReducer(changeLanes, [newLane('first', { ...NO_SITUATION, customerId: viewer.customerId ?? '' })]);

  const retry = useCallback(
    (lane: LaneId, exchange: Exchange) => {
      const tell = (progress: Exchange['progress']): void => {
        change({ kind: 'progressed', lane, exchangeId: exchange.id, progress });
      };
      const begin = performance.now();
      tell({ kind: 'waiting' });
      request(AskDocument, { input: toAskInput(exchange), language })
        .then(({ ask }) => {
          tell({ kind: 'replied', reply: ask, milliseconds: performance.now() - begin });
        })
        .catch((error: unknown) => {
          tell({ kind: 'failed', failure: toFailure(error) });
        });
    },
    [request, language],
  );
  const ask = useCallback(
    (lane: Lane, question: string, optionId?: string) => {
      const exchange = newExchange(lane, question, optionId ?? null);
      change({ kind: 'asked', lane: lane.id, exchange });
      retry(lane.id, exchange);
    },
    [retry],
  );
  return { lanes, change, ask, retry };
};
