import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../service/project-root.js';
import { choosePort, MissingProgram, runProgram, startService } from './start-service.js';

const NEEDED = 17;
const JAVA_REMEDY = `install a Java runtime of version ${String(NEEDED)} or later`;

/** Throws `MissingProgram` unless Java is there in the version that Neo4j 5 needs. */
const checkJava = async (): Promise<void> => {
  const output = await runProgram('java', ['-version'], JAVA_REMEDY);
  const version = Number(/version "(\d+)/.exec(output)?.[1]);
  if (!(version >= NEEDED)) throw new MissingProgram('java', `${JAVA_REMEDY}; this one is ${output.split('\n')[0] ?? 'unknown'}`);
};

const POM = join(projectRoot, 'tools/stack/pom.xml');
const MAVEN_REMEDY = 'install Maven, which fetches Neo4j (125 MB) the first time';

/**
 * The folder with Neo4j's jars, fetched by Maven when the cache does not hold those that the POM names. Takes some 10 s then.
 * Throws `MissingProgram` when they have to be fetched and Maven is not there.
 */
const fetchNeo4jJars = async (cacheFolder: string): Promise<string> => {
  const version = createHash('sha256')
    .update(await readFile(POM))
    .digest('hex')
    .slice(0, 12);
  const folder = join(cacheFolder, `neo4j-${version}`);
  if (existsSync(folder)) return folder;

  await mkdir(cacheFolder, { recursive: true });
  // Moved into place when complete, so that an interrupted download is never taken for Neo4j.
  const partial = await mkdtemp(join(cacheFolder, 'fetching-'));
  try {
    const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${partial}`];
    await runProgram('mvn', ['--batch-mode', '--quiet', '--file', POM, ...goal], MAVEN_REMEDY);
    await rename(partial, folder);
  } catch (error) {
    // Another process was faster.
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return folder;
};

/** The last line spares ten seconds of idling at every stop: five for each of Bolt's two connectors. */
const settings = (port: number): string => `server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${String(port)}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=128m
db.tx_log.preallocate=false
dbms.usage_report.enabled=false
internal.server.bolt.thread_pool_shutdown_wait_time=0s
`;

/**
 * Writes Neo4j's settings and, before the first start, its password. Gives the password.
 * Throws an `Error` when another password is asked for than the folder's data has.
 */
const prepareNeo4jFolder = async ({
  folder,
  port,
  jars,
  password,
}: {
  readonly folder: string;
  readonly port: number;
  readonly jars: string;
  readonly password: string | undefined;
}): Promise<{ readonly password: string }> => {
  await mkdir(join(folder, 'conf'), { recursive: true, mode: 0o700 });
  await writeFile(join(folder, 'conf/neo4j.conf'), settings(port));

  const passwordFile = join(folder, 'password');
  if (existsSync(passwordFile)) {
    const kept = await readFile(passwordFile, 'utf8');
    if (password !== undefined && password !== kept)
      throw new Error(`the data in ${folder} has another password; it is in ${passwordFile}`);
    return { password: kept };
  }
  const chosen = password ?? randomBytes(16).toString('hex');
  await setInitialPassword({ folder, jars, password: chosen });
  await writeFile(passwordFile, chosen, { mode: 0o600 });
  return { password: chosen };
};

const setInitialPassword = async ({
  folder,
  jars,
  password,
}: {
  readonly folder: string;
  readonly jars: string;
  readonly password: string;
}): Promise<void> => {
  const parameters = ['-classpath', join(jars, '*'), 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', '--', password];
  // In a file, for everyone on the machine can see a command line.
  const file = join(folder, 'conf/set-initial-password.args');
  await writeFile(file, parameters.map(quote).join('\n'), { mode: 0o600 });
  try {
    await runProgram('env', [`NEO4J_HOME=${folder}`, 'java', `@${file}`], 'it is part of every POSIX system');
  } finally {
    await rm(file);
  }
};

const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

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
