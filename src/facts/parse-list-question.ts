import type { EntityType } from '../domain/ontology.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import { chooseOrder, type Order } from './choose-order.js';
import type { Condition } from './condition.js';
import { explainedShare } from './explained-share.js';
import { marksOf, type QuestionParts } from './question-parts.js';
import { readConditions } from './read-conditions.js';
import { readRelated, type RelatedCondition } from './read-related.js';

/** A question for things of a type: those that meet conditions, how many, or which has most or least of something. */
export interface ListQuestion {
  readonly entityType: string;
  readonly conditions: readonly Condition[];
  readonly related: readonly RelatedCondition[];
  readonly order: Order | null;
  readonly isCount: boolean;
  readonly coverage: number;
}

/** `null` when the words name no type of things, or say nothing of which are asked for. */
export const parseListQuestion = (parts: QuestionParts, ontology: OntologyIndex): ListQuestion | null => {
  const read = ontology.ontology.entityTypes
    .filter(({ id }) => !ontology.privateTypes.includes(id))
    .flatMap((type) => readAs(type, parts, ontology) ?? []);
  return read.sort((a, b) => b.coverage - a.coverage)[0] ?? null;
};

const readAs = (type: EntityType, parts: QuestionParts, ontology: OntologyIndex): ListQuestion | null => {
  const typeCues = parts.cues.filter(({ values }) => values.some((cue) => cue.kind === 'type' && cue.id === type.id));
  const { conditions, spans } = readConditions(parts, type.id, type.attributes);
  const isNamed =
    typeCues.length > 0 || parts.cues.some(({ values }) => values.some((cue) => cue.kind === 'value' && cue.entityType === type.id));
  if (!isNamed) return null;
  // Nothing is two values of one attribute at once, so the words mean something else.
  if (
    new Set(conditions.filter(({ comparison }) => comparison === 'equal').map(({ attribute }) => attribute)).size <
    conditions.filter(({ comparison }) => comparison === 'equal').length
  )
    return null;
  const related = readRelated(parts, type.id, ontology);
  // A name that the question does not hang on makes it another question.
  if (related === null) return null;
  const most = marksOf(parts, 'most');
  const order = most.length === 0 ? null : chooseOrder(parts, [type.id], type.attributes);
  const counts = marksOf(parts, 'count');
  const isAsked =
    conditions.length > (typeCues.length > 0 ? 0 : 1) ||
    related.conditions.length > 0 ||
    order !== null ||
    counts.length > 0 ||
    isWhichOnes(parts);
  if (!isAsked) return null;
  const explained = [...typeCues, ...spans, ...related.spans, ...counts, ...(order?.spans ?? [])];
  return {
    entityType: type.id,
    conditions,
    related: related.conditions,
    order,
    isCount: counts.length > 0,
    coverage: explainedShare(parts.text, parts.language, explained),
  };
};

const WHICH_ONES = /^(?:which|what|list|show)\b|哪些|哪几/u;

const isWhichOnes = ({ text }: QuestionParts): boolean => WHICH_ONES.test(text);
