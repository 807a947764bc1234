import { setTimeout } from 'node:timers/promises';
import type { TestService } from './open-test-service.js';

export interface EndedImport {
  readonly status: string;
  readonly failure: string | null;
  readonly rowsRefused: number;
  readonly problems: readonly { readonly line: number; readonly reason: string }[];
}

const IMPORT = 'mutation ($input: ImportInput!) { importKnowledge(input: $input) { job { id } userErrors { message } } }';
const JOB = 'query ($id: ID!) { job(id: $id) { status failure rowsRefused problems { line reason } } }';

/** Imports YAML of a kind through the API and returns how it ended. Throws where it does not begin. */
export const importText = async (service: TestService, text: string, kind: string): Promise<EndedImport> => {
  const { data, errors } = await service.request<{ importKnowledge: { job: { id: string } | null } }>(IMPORT, {
    input: { text, kind, format: 'YAML' },
  });
  const id = data?.importKnowledge.job?.id;
  if (id === undefined) throw new Error(JSON.stringify(errors ?? data));
  for (;;) {
    const { data: found } = await service.request<{ job: EndedImport }>(JOB, { id });
    if (found !== null && found !== undefined && found.job.status !== 'RUNNING') return found.job;
    await setTimeout(20);
  }
};
