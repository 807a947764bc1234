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

/** @param token `null`: the browser came by the one-time link, and its cookie tells who it is */
export const createClient =
  (token: string | null): SendRequest =>
  async <Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables, signal?: AbortSignal) =>
    readResult<Result>(await send(token, JSON.stringify({ query: document.toString(), variables }), signal));

const send = async (token: string | null, body: string, signal: AbortSignal | undefined): Promise<Response> => {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        // Pages of other sites cannot send it along.
        'graphql-require-preflight': '1',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
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
