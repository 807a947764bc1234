import { join } from 'node:path';
import { projectRoot } from '../../project-root.js';
import { checkJava } from './check-java.js';
import { choosePort } from './choose-port.js';
import { fetchNeo4jJars } from './fetch-neo4j-jars.js';
import { prepareNeo4jFolder } from './prepare-neo4j-folder.js';
import { startService } from './start-service.js';

export interface StartNeo4jOptions {
  /** Keeps data, settings and logs; made when missing. */
  readonly folder: string;
  /** Of the loopback interface. Default: any free one; another is taken when this one is not free. */
  readonly port?: number;
  /** At least 8 characters. Default: one made at random at the first start and kept in the folder. */
  readonly password?: string;
  /** Keeps the program itself. Default: `.stack` of the project. */
  readonly cacheFolder?: string;
  /** For tests: starts with half the processor time (4.9 s instead of 8.7 s were measured) and memory, but stays slower. Default: false. */
  readonly shortLived?: boolean;
}

/** A Neo4j on this machine. */
export interface RunningNeo4j {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

const USER = 'neo4j';
/** ms; 6 to 11 s were measured on two cores. */
const START_TIMEOUT = 120_000;
const SHORT_LIVED = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
/** The packages Neo4j opens by reflection, as its own start script does. */
const OPENED = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch'];
/** Bolt's handshake: its magic number and the one version asked for, 5.0 to 5.4. */
const BOLT_HELLO = Uint8Array.from([0x60, 0x60, 0xb0, 0x17, 0, 4, 4, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

/**
 * Starts a real Neo4j 5.26 Community without Docker and waits until it answers.
 * Throws `MissingProgram` when Java, or Maven for the first download, is not there; an `Error` with Neo4j's last words when it fails to start.
 */
export const startNeo4j = async ({
  folder,
  port: wanted,
  password,
  cacheFolder,
  shortLived = false,
}: StartNeo4jOptions): Promise<RunningNeo4j> => {
  await checkJava();
  const jars = await fetchNeo4jJars(cacheFolder ?? join(projectRoot, '.stack'));
  const port = await choosePort(wanted);
  const prepared = await prepareNeo4jFolder({ folder, port, jars, password });
  const { pid, stop } = await startService({
    program: 'java',
    parameters: [
      '-Xms512m',
      '-Xmx1g',
      ...(shortLived ? SHORT_LIVED : []),
      ...OPENED.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
      '-classpath',
      join(jars, '*'),
      'org.neo4j.server.CommunityEntryPoint',
      `--home-dir=${folder}`,
      `--config-dir=${join(folder, 'conf')}`,
    ],
    log: join(folder, 'console.log'),
    readiness: { port, hello: BOLT_HELLO, isAnswer: (bytes) => bytes.length >= 4 && bytes.at(3) === 5, timeout: START_TIMEOUT },
  });
  return { uri: `bolt://127.0.0.1:${String(port)}`, user: USER, password: prepared.password, pid, stop };
};
