import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface Question {
  readonly port: number;
  /** What to send first. */
  readonly hello: Uint8Array;
  /** Whether the first bytes that come back are the service's. */
  readonly isAnswer: (bytes: Buffer) => boolean;
  /** ms. */
  readonly timeout: number;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
}

/** ms between two attempts to connect. */
const INTERVAL = 100;

/** Waits until the service on a loopback port answers. Throws an `Error` when it does not within the time, and the signal's reason when aborted. */
export const waitUntilAnswered = async (question: Question): Promise<void> => {
  const end = Date.now() + question.timeout;
  while (!(await isAnswered(question))) {
    question.signal.throwIfAborted();
    if (Date.now() > end) throw new Error(`nothing answered on port ${String(question.port)} within ${String(question.timeout)} ms`);
    await wait(INTERVAL);
  }
};

const isAnswered = ({ port, hello, isAnswer }: Question): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1000 });
    const finish = (answered: boolean): void => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('connect', () => socket.write(hello));
    socket.once('data', (bytes: Buffer) => {
      finish(isAnswer(bytes));
    });
    for (const event of ['error', 'timeout', 'close']) {
      socket.once(event, () => {
        finish(false);
      });
    }
  });
