import type { Reply } from '../../explain/reply.js';
import type { RequestFailure } from '../../graphql/failure.js';
import type { AskInput } from '../../graphql/generated/operations.js';
import { makeId } from '../../make-id.js';

/** Who asks, from where, when. Empty texts: not told. */
export interface Situation {
  readonly customerId: string;
  readonly scenario: string;
  readonly channel: string;
  /** As the browser's field for day and time writes it, in the time zone of whoever tries it. */
  readonly asOf: string;
  readonly language: string;
}

export const NO_SITUATION: Situation = { customerId: '', scenario: '', channel: '', asOf: '', language: '' };

/** How far an exchange has come. */
export type Progress =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly failure: RequestFailure }
  | { readonly kind: 'replied'; readonly reply: Reply; readonly milliseconds: number };

/** A question with what became of it. */
export interface Exchange {
  /** The message's id, too: sent again it gets the first reply. */
  readonly id: string;
  readonly conversationId: string;
  readonly question: string;
  /** The option that was chosen, if one was. */
  readonly optionId: string | null;
  readonly situation: Situation;
  readonly progress: Progress;
}

/** One talk in one situation; two of them stand beside each other to be compared. */
export interface Lane {
  readonly id: LaneId;
  readonly situation: Situation;
  readonly conversationId: string;
  readonly exchanges: readonly Exchange[];
}

export type LaneId = 'first' | 'second';

export const newLane = (id: LaneId, situation: Situation): Lane => ({ id, situation, conversationId: makeId('try'), exchanges: [] });

/** What can happen to the lanes. */
export type LaneEvent =
  | { readonly kind: 'situated'; readonly lane: LaneId; readonly situation: Situation }
  | { readonly kind: 'restarted'; readonly lane: LaneId }
  | { readonly kind: 'asked'; readonly lane: LaneId; readonly exchange: Exchange }
  | { readonly kind: 'progressed'; readonly lane: LaneId; readonly exchangeId: string; readonly progress: Progress }
  | { readonly kind: 'doubled' }
  | { readonly kind: 'joined' };

export const changeLanes = (lanes: readonly Lane[], event: LaneEvent): readonly Lane[] => {
  switch (event.kind) {
    case 'doubled': {
      const [first] = lanes;
      return first === undefined ? lanes : [first, newLane('second', first.situation)];
    }
    case 'joined':
      return lanes.slice(0, 1);
    default:
      return lanes.map((lane) => (lane.id === event.lane ? changeLane(lane, event) : lane));
  }
};

type EventOfLane = Exclude<LaneEvent, { readonly kind: 'doubled' | 'joined' }>;

const changeLane = (lane: Lane, event: EventOfLane): Lane => {
  switch (event.kind) {
    case 'situated': {
      // A conversation is one customer's: with another one a new conversation begins.
      const isOther = event.situation.customerId !== lane.situation.customerId;
      return { ...lane, situation: event.situation, conversationId: isOther ? makeId('try') : lane.conversationId };
    }
    case 'restarted':
      return newLane(lane.id, lane.situation);
    case 'asked':
      return { ...lane, exchanges: [...lane.exchanges.filter(({ id }) => id !== event.exchange.id), event.exchange] };
    case 'progressed':
      return {
        ...lane,
        exchanges: lane.exchanges.map((exchange) =>
          exchange.id === event.exchangeId ? { ...exchange, progress: event.progress } : exchange,
        ),
      };
  }
};

/** A question in a lane's situation, not yet answered. */
export const newExchange = ({ situation, conversationId }: Lane, question: string, optionId: string | null = null): Exchange => ({
  id: makeId('message'),
  conversationId,
  question,
  optionId,
  situation,
  progress: { kind: 'waiting' },
});

/** The moment meant by what the field for day and time holds, as the service takes it. */
export const momentOf = (asOf: string): string | null => {
  const moment = new Date(asOf);
  return asOf === '' || Number.isNaN(moment.getTime()) ? null : moment.toISOString();
};

export const toAskInput = ({ id, conversationId, question, optionId, situation }: Exchange): AskInput => ({
  question,
  conversationId,
  messageId: id,
  optionId,
  customerId: situation.customerId === '' ? null : situation.customerId,
  scenario: situation.scenario === '' ? null : situation.scenario,
  channel: situation.channel === '' ? null : situation.channel,
  language: situation.language === '' ? null : situation.language,
  asOf: momentOf(situation.asOf),
});
