import { setFlagsFromString } from 'node:v8';
import { type Logger, pino } from 'pino';
import { Problem } from './domain/problem.js';
import { startEncoder } from './embedding/create-encoder.js';
import { type Config, readConfig } from './service/config.js';
import type { Stop } from './service/start-service.js';

/** In the order opposite to that of the start; one that fails does not keep the others from it. Returns whether all went well. */
const stopAll = async (stops: Stop[], log: Logger): Promise<boolean> => {
  let isClean = true;
  for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) {
    await stop().catch((error: unknown) => {
      if (error instanceof Problem) {
        log.warn({ err: error }, `something was away when the service stopped: ${error.message}`);
        return;
      }
      isClean = false;
      log.error({ err: error }, 'the service did not stop cleanly');
    });
  }
  return isClean;
};

/** What ends a start, for people: expected failures in a sentence, others with where they come from. */
const tellFailure = (error: unknown, { host, port }: Config): string => {
  if (error instanceof Problem) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `Port ${String(port)} is taken by another program (EADDRINUSE): stop that, or set another PORT.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST is ${host}, which is no address of this machine (${code}).`;
  if (code === 'EACCES' && (error as NodeJS.ErrnoException).syscall === 'listen')
    return `Port ${String(port)} may be used by root alone (EACCES): set another PORT.`;
  // Of the file system: message and path say it all.
  if (code !== undefined && error instanceof Error) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

const start = async (config: Config, log: Logger, stops: Stop[]): Promise<void> => {
  // Its thread loads the models while this one loads the rest of the program, which takes about as long.
  const encoder = startEncoder({ config: config.encoder });
  stops.push(() => encoder.close());
  const { startService } = await import('./service/start-service.js');
  await startService(config, log, encoder, stops);
};

/**
 * How much of the heap in use may be added before it is tidied up, in percent. Left to itself V8 lets it grow fourfold where there is memory: 200 MB
 * in use took 850 (docs/performance.md). Not while the service starts: what is loaded then mostly stays, and looking through it again and again took half a second.
 */
const HEAP_GROWTH = 50;

const run = async (config: Config): Promise<void> => {
  const log = pino({ level: config.logLevel, name: 'polycontext' }, pino.destination(2));
  for (const warning of config.warnings) log.warn(warning);
  const stops: Stop[] = [];
  let isAsked = false;
  const started = start(config, log, stops).catch(async (error: unknown) => {
    const isWanted = isAsked;
    await stopAll(stops, log);
    if (isWanted) return;
    process.stderr.write(`Polycontext cannot start: ${tellFailure(error, config)}\n`);
    process.exitCode = 1;
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      if (isAsked) return;
      isAsked = true;
      void (async () => {
        const isClean = await stopAll(stops, log);
        await started;
        // Whatever was opened while the rest was being stopped.
        process.exitCode = (await stopAll(stops, log)) && isClean ? 0 : 1;
      })();
    });
  }
  await started;
  setFlagsFromString(`--heap-growing-percent=${String(HEAP_GROWTH)}`);
};

const readSettings = (): Config | null => {
  try {
    return readConfig();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
    return null;
  }
};

const config = readSettings();
if (config !== null) await run(config);
