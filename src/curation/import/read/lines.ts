export interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

/** The lines of a text, without their ends; where a text has no line feed at all, its lines end in carriage returns. */
export function* linesOf(text: string): Iterable<Line> {
  const end = text.includes('\n') ? '\n' : '\r';
  let number = 0;
  for (let start = 0; start < text.length;) {
    const found = text.indexOf(end, start);
    const stop = found === -1 ? text.length : found;
    yield {
      text: text.slice(start, end === '\n' && text.charAt(stop - 1) === '\r' && stop > start ? stop - 1 : stop),
      number: (number += 1),
    };
    start = stop + 1;
  }
}
