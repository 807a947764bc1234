import { z } from 'zod';

/** A running service and the right to use it. */
export interface Service {
  readonly url: string;
  readonly token: string;
}

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

/** Asks a service by GraphQL; `file` goes where the variables say `input.file`. Throws with the service's own words. */
export const callService = async (
  { url, token }: Service,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  file?: File,
): Promise<Readonly<Record<string, unknown>>> => {
  const operations = JSON.stringify({ query, variables });
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    ...(file === undefined
      ? { headers: { ...headers, 'content-type': 'application/json' }, body: operations }
      : { headers, body: multipart(operations, file) }),
  });
  const { data, errors } = answer.parse(await response.json());
  if (errors !== undefined || data === null || data === undefined) {
    throw new Error(`the service refused: ${errors?.map(({ message }) => message).join('; ') ?? `HTTP ${String(response.status)}`}`);
  }
  return data;
};

/** As the GraphQL multipart request specification has it. */
const multipart = (operations: string, file: File): FormData => {
  const form = new FormData();
  form.set('operations', operations);
  form.set('map', JSON.stringify({ 0: ['variables.input.file'] }));
  form.set('0', file);
  return form;
};
