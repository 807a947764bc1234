import type { ErrorCode } from './error-catalogue.js';

/** An expected failure that ends a request, told to the client with its stable code; anything else thrown is masked. */
export class Problem extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'Problem';
    this.code = code;
  }
}
