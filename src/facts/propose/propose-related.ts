import type { EntityRef } from '../../domain/entity.js';
import type { PathStep } from '../../domain/ontology.js';
import { isValidAt } from '../../domain/time/calendar.js';
import { FACT_WORDS } from '../../language/fact-words.js';
import { normaliseText } from '../../language/text/normalise-text.js';
import { describeRelation, reference } from '../../ontology/describe-fact.js';
import type { RelatedEntity } from '../../store/repositories/relation-repository.js';
import { type Draft, type FactContext, nearness, type Subject } from '../fact-context.js';
import type { Mark } from '../reading/mark.js';
import { whetherSpans } from '../reading/question-parts.js';
import { stepsTo } from '../reading/read-lists.js';

/** Others are named where something is not related to what was asked. */
const MOST_OTHERS = 8;

/** Of two names, whether the graph holds a relation between them. One statement. */
export const related = async (context: FactContext, subjects: readonly Subject[]): Promise<Draft | null> => {
  const { parts, relations, asked, reader } = context;
  const { ontology } = reader;
  const [start, end] = endsOf(context, subjects);
  if (start === undefined || end === undefined) return null;
  const cued = parts.cues.flatMap((cue) => cue.values.flatMap((value) => (value.kind === 'relation' ? [{ id: value.id, cue }] : [])));
  const near = ({ relation, direction }: PathStep): number => nearness(context, { kind: 'relation', id: relation, direction }) ?? 0;
  const possible = stepsTo(start.entity.type, end.entity.type, ontology).toSorted((a, b) => near(b) - near(a));
  const said = possible.filter(({ relation }) => cued.some(({ id }) => id === relation));
  // What was spoken of before is related to a name only where words say how.
  if (said.length === 0 && start.from !== 'words') return null;
  // "Is A cheaper than B" asks nothing of how they are related.
  if (said.length === 0 && parts.marks.some(({ kind }) => COMPARING.has(kind))) return null;
  const steps = said.length > 0 ? said : possible;
  const [first] = steps;
  if (first === undefined) return null;
  const wanted = said.length === 0 ? null : saidDirection(context, first.relation, start, end);
  const step =
    wanted === null ? first : (said.find(({ relation, direction }) => relation === first.relation && direction === wanted) ?? first);
  const around = (await relations.findAround([start.entity.id], [...new Set(steps.map(({ relation }) => relation))])).filter(
    ({ relation, other }) => isValidAt(relation, asked.asOf) && isValidAt(other, asked.asOf),
  );
  const held = around.find((one) => one.other.id === end.entity.id && steps.some((way) => goes(one, way, start.entity.id)));
  // "Is A part of B" asks for none of several relations that things of their kinds may have: what is on record is told, and neither yes nor no.
  const isUnsaid = said.length === 0 && new Set(possible.map(({ relation }) => relation)).size > 1;
  if (isUnsaid && held === undefined) return null;
  const others = around.filter((one) => goes(one, step, start.entity.id)).map(({ other }) => reference(other));
  const way = held === undefined ? step : (steps.find((one) => goes(held, one, start.entity.id)) ?? step);
  const isReversed = held !== undefined && wanted !== null && way.relation === first.relation && way.direction !== wanted;
  return {
    operation: 'whether',
    subjects: [start.entity, end.entity].map(reference),
    subjectFrom: start.from,
    subjectWeight: start.weight,
    terms: [{ kind: 'relation', id: way.relation, direction: way.direction }],
    termFrom: 'words',
    facts: held === undefined ? [] : [describeRelation(held, reference(start.entity), ontology, asked.replyLanguage)],
    entities: held === undefined ? [] : [held.other],
    sense: {
      kind: 'related',
      holds: held !== undefined && !isReversed,
      isUnsaid,
      start: reference(start.entity),
      step: way,
      end: reference(end.entity),
      others: held === undefined ? others.slice(0, MOST_OTHERS) : [],
    },
    spans: [...start.spans, ...end.spans, ...cued.filter(({ id }) => id === way.relation).map(({ cue }) => cue), ...whetherSpans(parts)],
    certainty: Math.min(start.certainty, end.certainty),
    isComposed: true,
  };
};

/**
 * Which way the words read a relation from the first name to the second: "does A require B", "is B required by A". `null`: they do not tell, or the
 * relation may be read either way, as one between things of a kind that may lead in a circle.
 */
const saidDirection = ({ parts, reader }: FactContext, relation: string, start: End, end: End): PathStep['direction'] | null => {
  const { text, language } = parts;
  const { voice } = FACT_WORDS[language];
  const type = reader.ontology.relationType(relation);
  const [from, to] = [start.spans[0]?.end, end.spans[0]?.start];
  if (type === null || from === undefined || to === undefined) return null;
  if (start.entity.type === end.entity.type && type.acyclic !== true) return null;
  const [cue, ...others] = parts.cues.filter((one) => one.start >= from && one.end <= to);
  const read = cue?.values.flatMap((value) => (value.kind === 'relation' && value.id === relation ? [value.direction] : [])) ?? [];
  const [direction] = read;
  if (cue === undefined || others.length > 0 || direction === undefined || new Set(read).size > 1) return null;
  const names = (direction === 'OUTGOING' ? type.names : type.inverseNames)[language] ?? [];
  const written = text.slice(cue.start, cue.end);
  if (names.some((name) => normaliseText(name).text === written)) return voice.literal.test(written) ? direction : null;
  if (voice.passive.test(text.slice(0, cue.end))) return direction === 'OUTGOING' ? 'INCOMING' : 'OUTGOING';
  return voice.active.test(text) ? direction : null;
};

const COMPARING: ReadonlySet<Mark['kind']> = new Set(['comparison', 'more', 'most', 'difference', 'same', 'gap']);

interface End extends Pick<Subject, 'from' | 'weight' | 'certainty' | 'spans'> {
  readonly entity: EntityRef;
}

/** The first two names; or what is in focus and the one name. */
const endsOf = ({ parts, asked }: FactContext, subjects: readonly Subject[]): readonly End[] => {
  const named = parts.names.map(({ entity, span, score }): End => ({ entity, from: 'words', weight: 1, certainty: score, spans: [span] }));
  const [first] = named;
  if (first === undefined || subjects.length === 0) return [];
  const second = named.find(({ spans, entity }) => spans[0]?.start !== first.spans[0]?.start && entity.id !== first.entity.id);
  if (second !== undefined) return [first, second];
  const [nearest] = asked.focus.entities;
  return nearest === undefined || nearest.entity.id === first.entity.id
    ? []
    : [{ entity: nearest.entity, from: 'focus', weight: nearest.weight, certainty: 1, spans: [] }, first];
};

const goes = ({ relation }: RelatedEntity, step: PathStep, fromId: string): boolean =>
  relation.type === step.relation && (step.direction === 'OUTGOING' ? relation.from === fromId : relation.to === fromId);
