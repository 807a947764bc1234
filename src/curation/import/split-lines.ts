export interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

/** Longest line kept, in UTF-16 units; of a longer one the rest is dropped, so that a hostile file cannot fill the memory. */
export const LINE_LIMIT = 1_000_000;

/** The lines of a text, without their ends. */
export async function* splitLines(chunks: AsyncIterable<string>): AsyncIterable<Line> {
  let rest = '';
  let number = 0;
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = (lines.pop() ?? '').slice(0, LINE_LIMIT + 1);
    for (const line of lines) yield { text: withoutReturn(line), number: (number += 1) };
  }
  if (rest !== '') yield { text: withoutReturn(rest), number: number + 1 };
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
