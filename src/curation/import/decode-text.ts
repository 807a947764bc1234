/** Bytes looked at to tell the encoding; a file stream's first chunk is larger. */
const SAMPLE = 4096;

/**
 * Bytes as text: UTF-8, UTF-16 with its mark, or else GB 18030, which is what Excel in China writes into CSV. The mark itself is dropped.
 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  let held = new Uint8Array();
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const chunk of bytes) {
    if (decoder === null) {
      held = Buffer.concat([held, chunk]);
      if (held.length < SAMPLE) continue;
      decoder = new TextDecoder(encodingOf(held, false));
      yield decoder.decode(held, { stream: true });
    } else {
      yield decoder.decode(chunk, { stream: true });
    }
  }
  yield decoder === null ? new TextDecoder(encodingOf(held, true)).decode(held) : decoder.decode();
}

const encodingOf = (sample: Uint8Array, isWhole: boolean): string => {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  try {
    // As a stream, a character cut off at the end of the sample is no error.
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: !isWhole });
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
};
