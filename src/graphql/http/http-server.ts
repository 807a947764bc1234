import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { GraphqlServer } from '../server.js';
import type { Log } from './metrics.js';

const HOST = /^[\w.:[\]-]{1,255}$/;

/**
 * A request of Node as one of the Fetch standard, made by `RequestClass`, which must take Node's streams as bodies.
 * It is aborted when the client goes away. `null` when its address makes no sense.
 */
const toFetchRequest = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { RequestClass, isTrustedProxy }: { readonly RequestClass: typeof Request; readonly isTrustedProxy: (address: string) => boolean },
): Request | null => {
  const { method = 'GET', url = '/', headers } = incoming;
  const { host = 'localhost' } = headers;
  const address = `${isSecure(incoming, isTrustedProxy) ? 'https' : 'http'}://${host}${url}`;
  if (!HOST.test(host) || !url.startsWith('/') || !URL.canParse(address)) return null;
  const gone = new AbortController();
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  const init: RequestInit = { method, headers: flatten(headers), signal: gone.signal };
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new RequestClass(address, hasBody ? Object.assign(init, { body: incoming, duplex: 'half' }) : init);
};

/** Whether the client's own connection is encrypted: a proxy that ends TLS says so, and is believed where it is known. */
const isSecure = ({ headers, socket }: IncomingMessage, isTrustedProxy: (address: string) => boolean): boolean => {
  const forwarded = headers['x-forwarded-proto'];
  // Of several proxies in a row the last one speaks to this service; what the first was told stands first.
  const first = (Array.isArray(forwarded) ? forwarded[0] : forwarded)?.split(',')[0]?.trim().toLowerCase();
  return first === 'https' && isTrustedProxy(socket.remoteAddress ?? '');
};

/** Only `set-cookie` comes as a list, and no client has business to send it. */
const flatten = (headers: IncomingMessage['headers']): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));

/** Events come when they come; pages and what they load are shared, a file may be larger than the memory. */
const STREAMED = /^(?:text\/(?:event-stream|html|css|javascript)|application\/octet-stream)/;

/** A client that reads nothing of its answer for so long is cut off. Live streams are pinged more often. */
const STALLED_TIMEOUT = 60_000;

/** Writes a response of the Fetch standard to a client of Node's server; live streams, pages and files as they come, others at once. */
const sendResponse = async (response: Response, outgoing: ServerResponse): Promise<void> => {
  outgoing.setTimeout(STALLED_TIMEOUT, () => outgoing.destroy());
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body === null) {
    outgoing.end();
    return;
  }
  if (!STREAMED.test(response.headers.get('content-type') ?? '')) {
    outgoing.end(Buffer.from(await response.arrayBuffer()));
    return;
  }
  const reader = response.body.getReader();
  // A reader that waits for the next event would notice only then that its client has gone.
  outgoing.once('close', () => void reader.cancel().catch(() => undefined));
  await pipeline(chunksOf(reader), outgoing);
};

async function* chunksOf(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

/** The open connections of a server. */
export interface Connections {
  /** Whether the request being answered is the only one on its connection so far, of those sent without waiting for answers. */
  isAlone(socket: Socket): boolean;
  /** Calls back whenever an answer has been finished, or its client has gone. */
  onAnswered(tell: () => void): void;
  /** From now on closes each connection as soon as nothing is being answered on it. */
  closeWhenIdle(): void;
}

/** ms for which a client whose connection was closed may still read what it was sent. */
const LINGER = 500;

/** Node's own `closeIdleConnections` spares connections that never sent a request, and browsers open these in advance. */
const trackConnections = (server: Server): Connections => {
  const answering = new Map<Socket, number>();
  let isClosing = false;
  let tellAnswered: () => void = () => undefined;

  /** Destroyed at once, it would throw away answers that the client has not read yet, where it has sent more meanwhile. */
  const close = (socket: Socket): void => {
    socket.end();
    setTimeout(() => {
      socket.destroy();
    }, LINGER).unref();
  };
  const count = (socket: Socket, change: number): void => {
    const requests = (answering.get(socket) ?? 0) + change;
    if (answering.has(socket)) answering.set(socket, requests);
    if (isClosing && requests === 0) close(socket);
  };
  server.on('connection', (socket) => {
    answering.set(socket, 0);
    socket.once('close', () => answering.delete(socket));
  });
  // Before the request is answered.
  server.prependListener('request', ({ socket }, outgoing) => {
    count(socket, 1);
    outgoing.once('close', () => {
      count(socket, -1);
      tellAnswered();
    });
  });
  return {
    isAlone: (socket) => (answering.get(socket) ?? 0) <= 1,
    onAnswered(tell) {
      tellAnswered = tell;
    },
    closeWhenIdle() {
      isClosing = true;
      for (const [socket, requests] of answering) if (requests === 0) close(socket);
    },
  };
};

interface BodyPace {
  /** ms that any body may take. */
  readonly patience: number;
  /** Bytes a second that it must bring on average from then on. */
  readonly leastRate: number;
}

/** Slower than the slowest mobile network; a large upload may take as long as it takes. */
const USUAL_PACE: BodyPace = { patience: 15_000, leastRate: 1_000 };

const TOO_SLOW = 'HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n';

/** Ends connections whose body drips: a byte a second would hold them, and what is read of it, for ever. */
const cutSlowBodies = (server: Server, { patience, leastRate }: BodyPace = USUAL_PACE): void => {
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
