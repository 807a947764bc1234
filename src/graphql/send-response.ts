import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

/** Events come when they come; a page is shared, a file may be larger than the memory. */
const STREAMED = /^(?:text\/event-stream|application\/octet-stream|text\/html)/;

/** A client that reads nothing of its answer for so long is cut off. Live streams are pinged more often. */
const STALLED_TIMEOUT = 60_000;

/** Writes a response of the Fetch standard to a client of Node's server; live streams, pages and files as they come, others at once. */
export const sendResponse = async (response: Response, outgoing: ServerResponse): Promise<void> => {
  outgoing.setTimeout(STALLED_TIMEOUT, () => outgoing.destroy());
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body === null) {
    outgoing.end();
    return;
  }
  if (!STREAMED.test(response.headers.get('content-type') ?? '')) {
    outgoing.end(Buffer.from(await response.arrayBuffer()));
    return;
  }
  const reader = response.body.getReader();
  // A reader that waits for the next event would notice only then that its client has gone.
  outgoing.once('close', () => void reader.cancel().catch(() => undefined));
  await pipeline(chunksOf(reader), outgoing);
};

async function* chunksOf(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
