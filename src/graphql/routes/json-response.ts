import type { Json } from '../../domain/json.js';

/** JSON that nobody may keep: it depends on who asks, and when. */
export const jsonResponse = (status: number, body: Json, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });
