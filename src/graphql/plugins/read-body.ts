import { Problem } from '../../domain/problem.js';

/** A body as text, refused with `TOO_LARGE` as soon as it is longer than the limit in bytes. */
export const readBody = async (request: Request, limit: number): Promise<string> => {
  const announced = request.headers.get('content-length');
  if (announced !== null && Number(announced) > limit) throw tooLarge(limit);
  // Node holds senders to the length they announce.
  if (announced !== null || request.body === null) return request.text();
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Not `for await`: leaving it early would cut the connection, and the sender would not learn why.
  const reader = request.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.byteLength;
    if (length > limit) throw tooLarge(limit);
    chunks.push(next.value);
  }
  return Buffer.concat(chunks).toString();
};

const tooLarge = (limit: number): Problem => new Problem('TOO_LARGE', `The body has more than ${String(limit)} bytes.`);
