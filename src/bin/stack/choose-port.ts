import { createServer } from 'node:net';

/** A port of the loopback interface that nothing listens on: the wanted one if it is free, else any. */
export const choosePort = async (wanted = 0): Promise<number> => {
  try {
    return await tryPort(wanted);
  } catch (error) {
    if (wanted === 0) throw error;
    return tryPort(0);
  }
};

const tryPort = (port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('the port has no number'));
        else resolve(address.port);
      });
    });
  });
