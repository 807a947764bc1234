import type { IncomingMessage, ServerResponse } from 'node:http';

const HOST = /^[\w.:[\]-]{1,255}$/;

/**
 * A request of Node as one of the Fetch standard, made by `RequestClass`, which must take Node's streams as bodies.
 * It is aborted when the client goes away. `null` when its address makes no sense.
 */
export const toFetchRequest = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { RequestClass, isTrustedProxy }: { readonly RequestClass: typeof Request; readonly isTrustedProxy: (address: string) => boolean },
): Request | null => {
  const { method = 'GET', url = '/', headers } = incoming;
  const { host = 'localhost' } = headers;
  const address = `${isSecure(incoming, isTrustedProxy) ? 'https' : 'http'}://${host}${url}`;
  if (!HOST.test(host) || !url.startsWith('/') || !URL.canParse(address)) return null;
  const gone = new AbortController();
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  const init: RequestInit = { method, headers: flatten(headers), signal: gone.signal };
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new RequestClass(address, hasBody ? Object.assign(init, { body: incoming, duplex: 'half' }) : init);
};

/** Whether the client's own connection is encrypted: a proxy that ends TLS says so, and is believed where it is known. */
const isSecure = ({ headers, socket }: IncomingMessage, isTrustedProxy: (address: string) => boolean): boolean => {
  const forwarded = headers['x-forwarded-proto'];
  // Of several proxies in a row the last one speaks to this service; what the first was told stands first.
  const first = (Array.isArray(forwarded) ? forwarded[0] : forwarded)?.split(',')[0]?.trim().toLowerCase();
  return first === 'https' && isTrustedProxy(socket.remoteAddress ?? '');
};

/** Only `set-cookie` comes as a list, and no client has business to send it. */
const flatten = (headers: IncomingMessage['headers']): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
