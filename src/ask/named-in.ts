import type { EntityRef } from '../domain/entity.js';
import type { NamedEntity } from '../facts/read-paths.js';
import type { Span } from '../facts/sketch.js';
import { normaliseText } from '../text/normalise-text.js';
import { originalSpan } from '../text/original-span.js';
import type { EntityLexicon } from '../understanding/entity-lexicon.js';
import type { Understood } from '../understanding/understand.js';

/** Names in a question with what they may stand for. */
export const namedIn = (
  { text, resolvedQuestion, mentions }: Pick<Understood, 'text' | 'resolvedQuestion' | 'mentions'>,
  lexicon: EntityLexicon,
): readonly NamedEntity[] => {
  const normalised = normaliseText(resolvedQuestion);
  const isVerbatim = (entity: EntityRef, span: Span): boolean => {
    const place = originalSpan(normalised, span);
    // Of a part of the message the places are not those of the whole.
    return Object.values(entity.names).some((name) =>
      normalised.text === text ? resolvedQuestion.slice(place.start, place.end) === name : resolvedQuestion.includes(name),
    );
  };
  // Of names within names any may be meant, and the rest of the question tells which.
  const exact = lexicon.exact
    .findAll(text)
    .flatMap(({ start, end, values }) => values.map(({ entity }) => ({ entity, span: { start, end }, score: 1 })));
  const linked = mentions.map(({ entity, span, score }) => ({ entity, span, score }));
  const all = [...exact, ...linked].map((name) => ({ ...name, isVerbatim: isVerbatim(name.entity, name.span) }));
  return [...new Map(all.toReversed().map((name) => [JSON.stringify([name.entity.id, name.span]), name])).values()].reverse();
};
