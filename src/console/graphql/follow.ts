import { createClient } from 'graphql-sse';
import { headersOf } from './client.js';
import { kindOfCode, RequestFailure, toFailure } from './failure.js';
import type { TypedDocumentString } from './generated/operations.js';

export interface Follower<Result> {
  readonly next: (result: Result) => void;
  readonly failed: (failure: RequestFailure) => void;
  readonly ended: () => void;
}

/** Follows a subscription over server-sent events until it ends; what it gives stops it. */
export type Follow = <Result, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  follower: Follower<Result>,
) => () => void;

/** @param token `null`: the browser's cookie tells who it is */
export const createFollow =
  (token: string | null): Follow =>
  <Result, Variables extends Record<string, unknown>>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
    { next, failed, ended }: Follower<Result>,
  ) =>
    createClient({ url: '/graphql', headers: { ...headersOf(token) } }).subscribe<Result>(
      { query: document.toString(), variables },
      {
        next({ data, errors }) {
          const [error] = errors ?? [];
          const code = error?.extensions['code'];
          if (error !== undefined) failed(new RequestFailure(kindOfCode(typeof code === 'string' ? code : ''), error.message));
          else if (data != null) next(data);
        },
        error(error) {
          failed(toFailure(error));
        },
        complete: ended,
      },
    );
