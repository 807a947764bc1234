import type { EncodedExample } from './encoded-example.js';

/** A prime, so that neighbours in the file do not meet. */
const STRIDE = 101;

/**
 * The examples, and each once more beside one of `plain`, before or after it: customers vent and ask in one message, which shows the feeling all the
 * same; plain beside plain stays plain. Two texts' vector is taken to lie between theirs, which spares encoding them: see `docs/decisions/emotion.md`.
 * @param plain the label of texts without feeling
 */
export const mixExamples = (examples: readonly EncodedExample[], plain: string): readonly EncodedExample[] => {
  const others = examples.filter(({ label }) => label === plain);
  const mixed = examples.flatMap((example, index) => {
    const other = others[(index * STRIDE + 7) % Math.max(1, others.length)];
    return other === undefined || other === example
      ? []
      : [index % 2 === 0 ? join(example, other) : { ...join(other, example), label: example.label }];
  });
  return [...examples, ...mixed];
};

const join = (one: EncodedExample, other: EncodedExample): EncodedExample => {
  const sum = one.vector.map((value, at) => value + (other.vector[at] ?? 0));
  const length = Math.hypot(...sum) || 1;
  return { text: `${one.text}, ${other.text}`, label: one.label, vector: sum.map((value) => value / length) };
};
