import type { Cue } from './cue.js';
import type { PathReading } from './reading.js';
import type { SketchItem } from './sketch.js';

/**
 * A question with its domain taken away: each word of the ontology becomes its part in the reading, so that
 * "who wrote the films directed by X" and "who owns the shops supplied by Y" are the same row of symbols.
 */
export const pathSymbols = (items: readonly SketchItem[], reading: PathReading): readonly string[] => [
  '^',
  ...items.map((item) => (item.kind === 'anchor' ? '<E>' : item.kind === 'word' ? item.term : cueSymbol(item.cues, reading))),
  '$',
];

/** `R13`: the relation of the first and third step; `T02`: the type before the first step and after the second; `A`: the attribute; `X`: none. */
export const cueSymbol = (cues: readonly Cue[], { steps, nodeTypes, attribute }: PathReading): string => {
  const places = steps.flatMap(({ relation }, index) =>
    cues.some((cue) => cue.kind === 'relation' && cue.id === relation) ? [String(index + 1)] : [],
  );
  if (places.length > 0) return `R${places.join('')}`;
  if (cues.some((cue) => cue.kind === 'attribute' && cue.id === attribute)) return 'A';
  const types = nodeTypes.flatMap((at, index) => (cues.some((cue) => cue.kind === 'type' && at.includes(cue.id)) ? [String(index)] : []));
  return types.length > 0 ? `T${types.join('')}` : 'X';
};

/** Which steps go along the same relation, and which way each goes: `a>a<b>`. */
export const pathShape = ({ steps, attribute }: PathReading): string => {
  const order = [...new Set(steps.map(({ relation }) => relation))];
  const letters = steps.map(({ relation, direction }) => `${String(order.indexOf(relation))}${direction === 'OUTGOING' ? '>' : '<'}`);
  return `${letters.join('')}${attribute === null ? '' : '.'}`;
};
