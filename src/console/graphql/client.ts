import type { TypedDocumentString } from './generated/operations.js';
import { kindOfCode, RequestFailure } from './failure.js';

/** Sends one operation. Throws `RequestFailure`; `DOMException` `AbortError` where `signal` fires. */
export type SendRequest = <Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
) => Promise<Result>;

interface Body<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly requestId?: string };
  }[];
}

/** Sends one operation with a file, which stands in the variables at `input.file`. Throws as `SendRequest` does. */
export type SendFile = <Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  file: File,
) => Promise<Result>;

/** What comes with every request: who sends it, and what pages of other sites cannot send along. */
export const headersOf = (token: string | null): Readonly<Record<string, string>> => ({
  'graphql-require-preflight': '1',
  ...(token === null ? {} : { authorization: `Bearer ${token}` }),
});

/** @param token `null`: the browser came by the one-time link, and its cookie tells who it is */
export const createClient =
  (token: string | null): SendRequest =>
  async <Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables, signal?: AbortSignal) =>
    readResult<Result>(await send(token, JSON.stringify({ query: document.toString(), variables }), signal));

/** As the GraphQL multipart request specification has it. */
export const createUploader =
  (token: string | null): SendFile =>
  async <Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables, file: File) => {
    const form = new FormData();
    form.set('operations', JSON.stringify({ query: document.toString(), variables }));
    form.set('map', JSON.stringify({ 0: ['variables.input.file'] }));
    form.set('0', file);
    return readResult<Result>(await send(token, form, undefined));
  };

const send = async (token: string | null, body: string | FormData, signal: AbortSignal | undefined): Promise<Response> => {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      body,
      // Of a form the browser says the type, with what parts it.
      headers: {
        ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
        accept: 'application/json',
        ...headersOf(token),
      },
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new RequestFailure('network', error instanceof Error ? error.message : String(error));
  }
};

const readResult = async <Result>(response: Response): Promise<Result> => {
  const body = (await response.json().catch(() => null)) as Body<Result> | null;
  const [error] = body?.errors ?? [];
  if (error !== undefined) {
    const { code = '', requestId = response.headers.get('x-request-id') } = error.extensions ?? {};
    throw new RequestFailure(kindOfCode(code), error.message, { retryAfter: secondsToWait(response), requestId });
  }
  if (body?.data == null) throw new RequestFailure('internal', `${String(response.status)} ${response.statusText}`);
  return body.data;
};

const secondsToWait = (response: Response): number | null => {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : null;
};
