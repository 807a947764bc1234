import { toldKinds, type AnswerKind } from '../../language/answer-kinds.js';
import type { Passage } from '../../retrieval/passage-index.js';
import { normaliseText } from '../../text/normalise-text.js';

const told = new WeakMap<Passage, ReadonlySet<AnswerKind>>();

export const kindsOf = (passage: Passage): ReadonlySet<AnswerKind> => {
  const known = told.get(passage) ?? toldKinds(normaliseText(passage.text).text, passage.language);
  told.set(passage, known);
  return known;
};
