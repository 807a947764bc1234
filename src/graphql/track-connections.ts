import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** The open connections of a server. */
export interface Connections {
  /** From now on closes each connection as soon as nothing is being answered on it. */
  closeWhenIdle(): void;
}

/** Node's own `closeIdleConnections` spares connections that never sent a request, and browsers open these in advance. */
export const trackConnections = (server: Server): Connections => {
  const answering = new Map<Socket, number>();
  let isClosing = false;

  const count = (socket: Socket, change: number): void => {
    const requests = (answering.get(socket) ?? 0) + change;
    if (answering.has(socket)) answering.set(socket, requests);
    if (isClosing && requests === 0) socket.destroySoon();
  };
  server.on('connection', (socket) => {
    answering.set(socket, 0);
    socket.once('close', () => answering.delete(socket));
  });
  server.on('request', ({ socket }, outgoing) => {
    count(socket, 1);
    outgoing.once('close', () => {
      count(socket, -1);
    });
  });
  return {
    closeWhenIdle() {
      isClosing = true;
      for (const [socket, requests] of answering) if (requests === 0) socket.destroySoon();
    },
  };
};
