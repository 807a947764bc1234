import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
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
  /** How long accepted requests may take once the service stops. */
  readonly graceMilliseconds?: number;
}

export interface HttpServer {
  /** Listens; returns the address to be reached at. */
  start(): Promise<string>;
  /** Accepts nothing more, finishes what was accepted, ends live streams, then closes. */
  stop(): Promise<void>;
}

/** Slow senders of headers hold a connection no longer than this. */
const HEADERS_TIMEOUT = 15_000;
/** Longer than common balancers keep a connection idle, so that they close it first and no request meets a closed one. */
const KEEP_ALIVE_TIMEOUT = 65_000;

export const createHttpServer = ({ server, host, port, log, graceMilliseconds = 10_000 }: HttpServerDependencies): HttpServer => {
  let isStopping = false;

  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const request = toFetchRequest(incoming, outgoing, server.Request);
    const response = request === null ? new Response('Bad Request', { status: 400 }) : await server.fetch(request);
    if (isStopping) outgoing.shouldKeepAlive = false;
    await sendResponse(response, outgoing);
  };

  const http = createServer({ headersTimeout: HEADERS_TIMEOUT, keepAliveTimeout: KEEP_ALIVE_TIMEOUT }, (incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => {
      // Mostly clients that went away. Nothing can be told them any more.
      log.debug({ err: error }, 'A response could not be sent');
      outgoing.destroy();
    });
  });
  const connections = trackConnections(http);

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
      const closed = new Promise((resolve) => http.close(resolve));
      server.beginStop();
      connections.closeWhenIdle();
      const impatient = setTimeout(() => {
        http.closeAllConnections();
      }, graceMilliseconds);
      await closed;
      clearTimeout(impatient);
    },
  };
};
