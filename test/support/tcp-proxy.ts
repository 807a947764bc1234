import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** Stands between a client and a server on this machine and plays the network at its worst. */
export interface TcpProxy {
  readonly port: number;
  /** Refuses connections and cuts those there are, as when the server is stopped. */
  refuse(): Promise<void>;
  /** Takes connections and lets nothing through, as when a cable is cut: no answer, no reset. */
  goSilent(): void;
  /** Lets requests through, but no answers. */
  swallowAnswers(): void;
  /** Cuts the connections there are. */
  readonly cut: () => void;
  /** Works again; what was held back is lost. */
  recover(): Promise<void>;
  close(): Promise<void>;
}

export const startTcpProxy = async (targetPort: number): Promise<TcpProxy> => {
  const sockets = new Set<Socket>();
  let passes = { requests: true, answers: true };
  let server = createServer();
  let port = 0;

  const serve = (client: Socket): void => {
    const target = connect(targetPort, '127.0.0.1');
    const join = (from: Socket, to: Socket, mayPass: () => boolean): void => {
      sockets.add(from);
      from.on('data', (bytes) => {
        if (mayPass()) to.write(bytes);
      });
      from.on('error', () => undefined);
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    };
    join(client, target, () => passes.requests);
    join(target, client, () => passes.answers);
  };
  const listen = async (): Promise<Server> => {
    const listening = createServer(serve).listen(port, '127.0.0.1');
    await once(listening, 'listening');
    return listening;
  };
  const cut = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  const refuse = async (): Promise<void> => {
    if (!server.listening) return;
    server.close();
    cut();
    await once(server, 'close');
  };

  server = await listen();
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  ({ port } = address);
  return {
    port,
    refuse,
    cut,
    goSilent() {
      passes = { requests: false, answers: false };
    },
    swallowAnswers() {
      passes = { requests: true, answers: false };
    },
    async recover() {
      passes = { requests: true, answers: true };
      if (!server.listening) server = await listen();
    },
    close: refuse,
  };
};
