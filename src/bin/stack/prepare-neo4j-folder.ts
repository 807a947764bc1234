import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from './run-program.js';

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
export const prepareNeo4jFolder = async ({
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
