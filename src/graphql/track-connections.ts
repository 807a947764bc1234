import type { Server } from 'node:http';
import type { Socket } from 'node:net';

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
export const trackConnections = (server: Server): Connections => {
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
