import type { IncomingMessage, Server } from 'node:http';

export interface BodyPace {
  /** ms that any body may take. */
  readonly patience: number;
  /** Bytes a second that it must bring on average from then on. */
  readonly leastRate: number;
}

/** Slower than the slowest mobile network; a large upload may take as long as it takes. */
const USUAL_PACE: BodyPace = { patience: 15_000, leastRate: 1_000 };

const TOO_SLOW = 'HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n';

/** Ends connections whose body drips: a byte a second would hold them, and what is read of it, for ever. */
export const cutSlowBodies = (server: Server, { patience, leastRate }: BodyPace = USUAL_PACE): void => {
  const receiving = new Map<IncomingMessage, { readonly since: number; readonly bytesBefore: number }>();

  const check = (): void => {
    for (const [incoming, { since, bytesBefore }] of receiving) {
      const { socket } = incoming;
      const seconds = (performance.now() - since - patience) / 1000;
      // Where this side does not read, the client is not to blame.
      const isOurs = socket.isPaused() || incoming.readableLength >= incoming.readableHighWaterMark;
      if (seconds < 0 || isOurs || socket.bytesRead - bytesBefore >= leastRate * seconds) continue;
      receiving.delete(incoming);
      if (socket.writable && !incoming.complete) socket.write(TOO_SLOW);
      socket.destroySoon();
    }
  };
  server.prependListener('request', (incoming: IncomingMessage) => {
    receiving.set(incoming, { since: performance.now(), bytesBefore: incoming.socket.bytesRead });
    const done = (): void => {
      receiving.delete(incoming);
    };
    incoming.once('end', done).once('close', done);
  });
  const timer = setInterval(check, Math.min(1_000, patience));
  timer.unref();
  server.once('close', () => {
    clearInterval(timer);
  });
};
