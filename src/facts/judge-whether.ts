import type { Entity } from '../domain/entity.js';
import type { FactSense } from '../domain/fact-question.js';
import type { Json } from '../domain/json.js';
import { LANGUAGES } from '../domain/language.js';
import type { AttributeType } from '../domain/ontology.js';
import type { Fact } from '../domain/reply.js';
import { FACT_WORDS } from '../language/fact-words.js';
import { meets } from './condition.js';
import { marksOf, type QuestionParts } from './question-parts.js';
import { inUnitOf, limitOf } from './read-bounds.js';
import type { Span } from './sketch.js';

/** The words that ask yes or no and say of what; none in a question that asks for more. */
export const whetherSpans = (parts: QuestionParts): readonly Span[] =>
  asksWhether(parts)
    ? parts.marks.filter(
        ({ kind }) => kind === 'whether' || kind === 'number' || kind === 'comparison' || kind === 'none' || kind === 'with',
      )
    : [];

/** Whether a question wants yes or no, and not more. */
export const asksWhether = (parts: QuestionParts): boolean =>
  marksOf(parts, 'whether').length > 0 && LANGUAGES.every((language) => !FACT_WORDS[language].open.test(parts.text));

/**
 * Whether a question asks yes or no of the one value found for it, and which it is: an amount of 0 is none. `each` when it does not ask so,
 * or the value does not tell.
 */
export const judgeWhether = (
  parts: QuestionParts,
  {
    facts,
    entities,
    attribute,
    isNamed,
  }: {
    readonly facts: readonly Fact[];
    readonly entities: readonly Entity[];
    /** What is told; `null`: a relation. */
    readonly attribute: AttributeType | null;
    /** Whether the words name it: what is only near in meaning is not judged by a number. */
    readonly isNamed: boolean;
  },
): FactSense => {
  const each: FactSense = { kind: 'each' };
  const [fact] = facts;
  if (!asksWhether(parts) || facts.length !== 1 || entities.length !== 1 || fact === undefined) return each;
  if (fact.object !== null) return each;
  const [number] = marksOf(parts, 'number');
  const [comparison] = marksOf(parts, 'comparison');
  if (typeof fact.value === 'number' && !isNamed) return each;
  if (number !== undefined) {
    const value = attribute === null || number.inUnits === null ? number.value : inUnitOf(number, attribute);
    if (value === null || (comparison === undefined && attribute !== null && limitOf(attribute) !== null)) return each;
    return { kind: 'whether', holds: meets(fact.value, { comparison: comparison?.comparison ?? 'equal', value }) };
  }
  const has = isSomething(fact.value);
  if (has === null) return each;
  // "Is it free of a fee?", 免年费吗: yes when there is none. 有没有 denies nothing.
  return { kind: 'whether', holds: marksOf(parts, 'none').length > 0 ? !has : has };
};

const isSomething = (value: Json): boolean | null => (typeof value === 'boolean' ? value : typeof value === 'number' ? value !== 0 : null);
