import type { AttributeType } from '../domain/ontology.js';
import type { PhraseMatch } from '../text/phrase-matcher.js';
import type { Condition } from './condition.js';
import type { Cue } from './cue.js';
import { marksOf, type QuestionParts } from './question-parts.js';
import type { Span } from './sketch.js';

export interface ReadConditions {
  readonly conditions: readonly Condition[];
  /** Words that they rest on. */
  readonly spans: readonly Span[];
}

/** Characters between "no" or "without" and the attribute it denies. */
const DENIAL_REACH = 12;

/** "no annual fee", "limit above 50,000", 年费为0: what the attributes of a type must be. */
export const readConditions = (parts: QuestionParts, entityType: string, attributes: readonly AttributeType[]): ReadConditions => {
  const attributeOf = ({ values }: PhraseMatch<Cue>): AttributeType | undefined =>
    attributes.find(({ id }) => values.some((cue) => cue.kind === 'attribute' && cue.entityType === entityType && cue.id === id));
  const named = parts.cues.flatMap((cue) => {
    const attribute = attributeOf(cue);
    return attribute === undefined ? [] : [{ start: cue.start, end: cue.end, attribute }];
  });
  const used = new Set<number>();
  const conditions: Condition[] = [];
  const spans: Span[] = [];
  const add = (
    place: Span & { readonly attribute: AttributeType },
    condition: Omit<Condition, 'attribute'>,
    ...others: readonly Span[]
  ): void => {
    used.add(place.start);
    conditions.push({ attribute: place.attribute.id, ...condition });
    spans.push(place, ...others);
  };

  for (const none of marksOf(parts, 'none')) {
    const denied = named.find(({ start }) => start >= none.end && start - none.end <= DENIAL_REACH);
    if (denied === undefined || used.has(denied.start)) continue;
    if (denied.attribute.type === 'boolean') add(denied, { comparison: 'equal', value: false }, none);
    else if (denied.attribute.type === 'number' || denied.attribute.type === 'integer')
      add(denied, { comparison: 'equal', value: 0 }, none);
  }
  const comparisons = marksOf(parts, 'comparison');
  marksOf(parts, 'number').forEach((number, index, numbers) => {
    const [from, to] = [numbers[index - 1]?.end ?? 0, numbers[index + 1]?.start ?? Infinity];
    const comparison =
      comparisons.find((one) => one.isAfter && one.start >= number.end && one.start - number.end <= 2) ??
      comparisons.findLast((one) => !one.isAfter && one.end <= number.start && one.start >= from);
    const free = named.filter(({ start, attribute }) => !used.has(start) && attribute.type !== 'text' && attribute.type !== 'boolean');
    const place =
      free.findLast(({ start, end }) => end <= number.start && start >= from) ??
      free.find(({ start }) => start >= number.end && start < to);
    if (place === undefined) return;
    add(
      place,
      { comparison: comparison?.comparison ?? 'equal', value: number.value },
      number,
      ...(comparison === undefined ? [] : [comparison]),
    );
  });
  for (const cue of parts.cues) {
    const value = cue.values.find((one) => one.kind === 'value' && one.entityType === entityType);
    if (value?.kind !== 'value') continue;
    if (!conditions.some(({ attribute, value: known }) => attribute === value.attribute && known === value.value))
      conditions.push({ attribute: value.attribute, comparison: 'equal', value: value.value });
    spans.push(cue);
  }
  return { conditions, spans };
};
