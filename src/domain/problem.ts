import type { ErrorCode } from './error-catalogue.js';

/** An expected failure that ends a request, told to the client with its stable code; anything else thrown is masked. */
export class Problem extends Error {
  readonly code: ErrorCode;
  /** Seconds after which the same may succeed; `null`: nobody knows. */
  readonly retryAfter: number | null;

  constructor(code: ErrorCode, message: string, options?: { readonly cause?: unknown; readonly retryAfter?: number }) {
    super(message, options);
    this.name = 'Problem';
    this.code = code;
    this.retryAfter = options?.retryAfter ?? null;
  }
}
