import type { Entity, EntityRef } from '../domain/entity.js';
import { isJsonObject } from '../domain/json.js';
import { normaliseText } from '../text/normalise-text.js';
import type { FactContext } from './fact-context.js';
import type { Span } from './sketch.js';

/** Things of a type whose texts are looked through. */
const MOST_LOOKED_AT = 40;
/** Types looked through for one question. */
const MOST_TYPES = 2;
const SHORTEST = 2;

/** What stands in lists within texts: "Shanghai, Jiangsu, Zhejiang outside …", 上海、江苏（宁波除外）. */
const SEPARATOR = /[、，,；;：:（）().。]|(?<=\s)and(?=\s)|(?<=\p{Script=Han})[和及与或](?=\p{Script=Han})|以及/gu;

/**
 * Things that are not named but list in one of their texts what the question names: the zone of which it says that Shanghai is in it. Only what one thing of
 * its type lists counts. One statement a type.
 */
export const namedByText = async (
  { entities, asked }: FactContext,
  text: string,
  types: readonly string[],
): Promise<readonly { readonly entity: EntityRef; readonly spans: readonly Span[] }[]> => {
  const asOf = new Date(asked.asOf).toISOString();
  const found = await Promise.all(
    types.slice(0, MOST_TYPES).map(async (type) => {
      const things = await entities.withConditions({ type, conditions: [], asOf, limit: MOST_LOOKED_AT });
      const listed = things
        .map((thing) => ({ thing, span: firstIn(text, itemsOf(thing)) }))
        .flatMap(({ thing, span }) => (span === null ? [] : [{ thing, span }]));
      const longest = Math.max(0, ...listed.map(({ span }) => span.end - span.start));
      const best = listed.filter(({ span }) => span.end - span.start === longest);
      const [only] = best;
      return only === undefined || best.length > 1 ? [] : [{ entity: only.thing, spans: [only.span] }];
    }),
  );
  return found.flat();
};

/** Items of the lists in a thing's texts. */
const itemsOf = ({ attributes }: Entity): readonly string[] =>
  Object.values(attributes).flatMap((value) => {
    if (!isJsonObject(value)) return [];
    return Object.values(value).flatMap((text) => {
      const items = typeof text === 'string' ? text.split(SEPARATOR).map((item) => normaliseText(item).text.trim()) : [];
      return items.length < 2 ? [] : items.filter((item) => item.length >= SHORTEST && item.length <= 24);
    });
  });

const firstIn = (text: string, items: readonly string[]): Span | null => {
  const spans = items.flatMap((item) => {
    const start = text.indexOf(item);
    const end = start + item.length;
    const isWord = start >= 0 && !/[\p{Script=Latin}\p{N}]/u.test((text[start - 1] ?? ' ') + (text[end] ?? ' '));
    return isWord || (start >= 0 && /^\p{Script=Han}+$/u.test(item)) ? [{ start, end }] : [];
  });
  return spans.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0] ?? null;
};
