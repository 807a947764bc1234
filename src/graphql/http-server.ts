import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { cutSlowBodies, type BodyPace } from './cut-slow-bodies.js';
import type { Log } from './log.js';
import { sendResponse } from './send-response.js';
import type { GraphqlServer } from './server.js';
import { toFetchRequest } from './to-fetch-request.js';
import { trackConnections } from './track-connections.js';

export interface HttpServerDependencies {
  readonly server: GraphqlServer;
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly log: Log;
  /** Proxies whose word on the client's own connection counts. Default: none */
  readonly isTrustedProxy?: (address: string) => boolean;
  /** ms for which requests are still taken once the service stops. Default: 0 */
  readonly shutdownDelay?: number;
  /** ms without an answer being finished after which the rest is cut off. Default: 25 s, of the 30 that supervisors commonly wait before they kill. */
  readonly graceMilliseconds?: number;
  /** How fast bodies must come. */
  readonly bodyPace?: BodyPace;
}

export interface HttpServer {
  /** Listens; returns the address to be reached at. */
  start(): Promise<string>;
  /**
   * Says that it is not ready and ends live streams, but goes on until balancers have noticed; then accepts nothing more, finishes what was
   * accepted, and closes.
   */
  stop(): Promise<void>;
}

/** Slow senders of headers hold a connection no longer than this. */
const HEADERS_TIMEOUT = 15_000;
/** Longer than common balancers keep a connection idle, so that they close it first and no request meets a closed one. */
const KEEP_ALIVE_TIMEOUT = 65_000;
/** Turns of the event loop in which waiting connections are accepted and what they have sent is read. */
const TURNS = 10;

export const createHttpServer = ({
  server,
  host,
  port,
  log,
  isTrustedProxy = () => false,
  shutdownDelay = 0,
  graceMilliseconds = 25_000,
  bodyPace,
}: HttpServerDependencies): HttpServer => {
  let isStopping = false;

  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const request = toFetchRequest(incoming, outgoing, { RequestClass: server.Request, isTrustedProxy });
    const response = request === null ? new Response('Bad Request', { status: 400 }) : await server.fetch(request);
    if (isStopping && connections.isAlone(incoming.socket)) outgoing.shouldKeepAlive = false;
    await sendResponse(response, outgoing);
  };

  // The time a whole request may take is the business of `cutSlowBodies`: a large upload takes long, a small one that drips must not.
  const timeouts = { headersTimeout: HEADERS_TIMEOUT, requestTimeout: 0, keepAliveTimeout: KEEP_ALIVE_TIMEOUT };
  const http = createServer(timeouts, (incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => {
      // Mostly clients that went away. Nothing can be told them any more.
      log.debug({ err: error }, 'A response could not be sent');
      outgoing.destroy();
    });
  });
  const connections = trackConnections(http);
  cutSlowBodies(http, bodyPace);

  return {
    start: () =>
      new Promise((resolve, reject) => {
        http.once('error', reject);
        http.listen(port, host, () => {
          http.off('error', reject);
          const address = http.address();
          const actual = address !== null && typeof address === 'object' ? address.port : port;
          resolve(`http://${host.includes(':') ? `[${host}]` : host}:${String(actual)}`);
        });
      }),
    async stop() {
      isStopping = true;
      server.beginStop();
      await pause(shutdownDelay);
      // What was sent before has been read once the loop has looked at all connections, new ones and theirs.
      for (let turn = 0; turn < TURNS; turn += 1) await nextTurn();
      const closed = new Promise((resolve) => http.close(resolve));
      connections.closeWhenIdle();
      const impatient = setTimeout(() => {
        http.closeAllConnections();
      }, graceMilliseconds);
      connections.onAnswered(() => impatient.refresh());
      await closed;
      clearTimeout(impatient);
    },
  };
};
