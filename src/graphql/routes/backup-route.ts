import { randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Problem } from '../../domain/problem.js';
import type { Authenticate } from '../auth/authenticate.js';
import { requirePrincipal } from './require-principal.js';
import type { Route } from './route.js';

/** `/backup`: the whole graph as one file, as it is now, for admins. The service goes on meanwhile. */
export const createBackupRoute = ({
  backUp,
  authenticate,
  folder,
}: {
  /** Writes the copy to a new file. */
  readonly backUp: (file: string) => Promise<void>;
  readonly authenticate: Authenticate;
  /** Where the copy lies until it is sent; cleared at each start. */
  readonly folder: string;
}): Route => ({
  methods: ['GET'],
  async handle(request) {
    const { role } = await requirePrincipal(request, authenticate);
    if (role !== 'admin') throw new Problem('FORBIDDEN', `The role ${role} may not take a backup.`);
    await mkdir(folder, { recursive: true });
    const file = join(folder, `backup-${randomUUID()}`);
    await backUp(file);
    const handle = await open(file);
    const { size } = await handle.stat();
    // Without its name it goes when it is sent, or when the client or the process has gone.
    await rm(file);
    const body = Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>;
    return new Response(body, { headers: { 'content-type': 'application/octet-stream', 'content-length': String(size) } });
  },
});
