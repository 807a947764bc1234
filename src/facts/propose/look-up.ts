import type { Entity, EntityRef } from '../../domain/entity.js';
import type { SubjectOrigin } from '../../domain/fact-proposal.js';
import type { FactTerm, OutsideValidity } from '../../domain/fact-question.js';
import { isJsonObject } from '../../domain/json.js';
import type { Fact } from '../../domain/reply.js';
import { hasCome, isValidAt } from '../../domain/time/calendar.js';
import { FACT_WORDS } from '../../language/fact-words.js';
import { normaliseText, type Span } from '../../language/text/normalise-text.js';
import { describeAttribute, describeRelation, reference } from '../../ontology/describe-fact.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';
import type { FactContext, Subject } from '../fact-context.js';

/** What the graph holds of some things. */
export interface LookedUp {
  /** Whole, in the order asked; those that do not exist are left out. */
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
  /** Those that ended or are yet to come on the day asked about. */
  readonly outside: readonly OutsideValidity[];
}

const MOST_FACTS = 24;
/** Things of one question whose facts are read. */
const MOST_SUBJECTS = 12;

/** Values and neighbours of things: at most two statements. Of what does not hold on the day the values are told too, and that it does not. */
export const lookUp = async (
  { asked: { asOf, replyLanguage }, reader: { ontology }, entities, relations }: FactContext,
  subjects: readonly EntityRef[],
  terms: readonly FactTerm[],
): Promise<LookedUp> => {
  const ids = subjects.slice(0, MOST_SUBJECTS).map(({ id }) => id);
  const types = [...new Set(terms.flatMap((term) => (term.kind === 'relation' ? [term.id] : [])))];
  const [found, related] = await Promise.all([entities.find(ids), types.length === 0 ? [] : relations.findAround(ids, types)]);
  const present = ids.flatMap((id) => found.get(id) ?? []);
  const facts = present.flatMap((entity) =>
    terms.flatMap((term): readonly (Fact | null)[] => {
      if (term.kind === 'attribute')
        return term.entityType === entity.type ? [describeAttribute(entity, term.id, ontology, replyLanguage)] : [];
      return related
        .filter(
          ({ id, relation, other }) =>
            id === entity.id &&
            relation.type === term.id &&
            (term.direction === 'OUTGOING') === (relation.from === id) &&
            isValidAt(relation, asOf) &&
            isValidAt(other, asOf),
        )
        .map((neighbour) => describeRelation(neighbour, reference(entity), ontology, replyLanguage));
    }),
  );
  return {
    entities: present,
    facts: facts.filter((fact) => fact !== null).slice(0, MOST_FACTS),
    outside: present.flatMap((entity) => outsideOf(entity, asOf) ?? []),
  };
};

/** That something ended, or is yet to come; `null` where it holds. */
export const outsideOf = (entity: Entity, asOf: string): OutsideValidity | null => {
  if (isValidAt(entity, asOf)) return null;
  const isUpcoming = entity.validFrom !== null && !hasCome(entity.validFrom, asOf);
  return {
    entity: reference(entity),
    state: isUpcoming ? 'upcoming' : 'ended',
    day: (isUpcoming ? entity.validFrom : entity.validTo) ?? asOf,
  };
};

/** Whether something of a type can be asked for a term. */
export const appliesTo = (term: FactTerm, type: string, ontology: OntologyIndex): boolean => {
  if (term.kind === 'attribute') return term.entityType === type;
  // What hangs on two things is told by `propose-properties.ts`.
  if (term.property !== undefined) return false;
  const relation = ontology.relationType(term.id);
  return relation !== null && (term.direction === 'OUTGOING' ? relation.from : relation.to).includes(type);
};

/** More of what a customer holds are not looked at. */
const MOST_HELD = 12;
/** Several things that were told of together and may be meant together again: few, and less surely than one of them. */
const MOST_REMEMBERED = 4;
const STILL_SEVERAL = 0.9;
/** Things in focus that are tried. */
const MOST_IN_FOCUS = 3;
/** What was named together a turn ago has this weight. */
const TOGETHER = 0.9;
/** What a customer holds is less surely meant than what was spoken of. */
const HELD = 0.9;

/** What a question may be about, the likeliest first. What the words name counts; the dialogue and the situation are asked only where they name nothing. */
export const subjectsOf = ({ asked, parts, picked }: Pick<FactContext, 'asked' | 'parts' | 'picked'>): readonly Subject[] => {
  const { focus, implied } = asked;
  if (parts.names.length > 0) {
    const entities = [...new Map(parts.names.map(({ entity }) => [entity.id, entity])).values()];
    const certainty = Math.min(1, ...parts.names.map(({ score }) => score));
    return [{ entities, from: 'words', weight: 1, certainty, spans: parts.names.map(({ span }) => span) }];
  }
  const words = FACT_WORDS[parts.language];
  const one = (entity: EntityRef, from: SubjectOrigin, weight: number, spans: readonly Span[] = []): Subject => ({
    entities: [entity],
    from,
    weight,
    certainty: 1,
    spans,
  });
  const other = words.other.exec(parts.text);
  const listed = words.listed.exec(parts.text);
  const [nearest] = focus.entities;
  const others = focus.listed.filter(({ id }) => id !== nearest?.entity.id);
  const held = implied.filter(({ by }) => by === 'PROFILE').map(({ entity }) => entity);
  const of = (by: 'GIVEN' | 'SCENARIO' | 'DIALOGUE', from: SubjectOrigin): readonly Subject[] =>
    implied.filter((said) => said.by === by).map(({ entity }) => one(entity, from, 1));
  const known = new Map([...focus.listed, ...focus.entities.map(({ entity }) => entity)].map((entity) => [entity.id, entity]));
  const last = (focus.memory?.subjects ?? []).flatMap((id) => known.get(id) ?? []);
  const together = focus.entities.filter(({ weight, entity }) => weight >= TOGETHER && entity.type === nearest?.entity.type);
  const remembered = last.length > 1 ? last : together.map(({ entity }) => entity);
  const isSeveral = remembered.length > 1 && remembered.length <= MOST_REMEMBERED && listed === null && !isBetween(parts);
  return [
    ...(picked === null ? [] : [picked]),
    ...(other !== null && others.length === 1 ? others.map((entity) => one(entity, 'list', 1, [spanOf(other)])) : []),
    ...((listed !== null || isBetween(parts)) && focus.listed.length > 1
      ? [{ entities: focus.listed, from: 'list' as const, weight: 1, certainty: 1, spans: listed === null ? [] : [spanOf(listed)] }]
      : []),
    ...of('GIVEN', 'given'),
    ...focus.entities.slice(0, MOST_IN_FOCUS).map(({ entity, weight }) => one(entity, 'focus', weight)),
    ...(isSeveral ? [{ entities: remembered, from: 'list' as const, weight: STILL_SEVERAL, certainty: 1, spans: [] }] : []),
    ...of('DIALOGUE', 'focus'),
    ...of('SCENARIO', 'page'),
    ...(held.length > 0 ? [{ entities: held.slice(0, MOST_HELD), from: 'profile' as const, weight: HELD, certainty: 1, spans: [] }] : []),
  ];
};

/** "What is the difference?", "which is cheaper?" ask of several things and name none: of those shown before. */
const isBetween = ({ marks, cues, text, language }: FactContext['parts']): boolean =>
  !FACT_WORDS[language].more.test(text) &&
  marks.some(({ kind }) => kind === 'difference' || kind === 'same' || kind === 'more') &&
  !cues.some(({ values }) => values.some(({ kind }) => kind === 'type' || kind === 'value'));

const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length });

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

const knownItems = new WeakMap<Entity, readonly string[]>();

/** Items of the lists in a thing's texts; kept as long as the thing is. */
const itemsOf = (thing: Entity): readonly string[] => {
  const items = knownItems.get(thing) ?? readItems(thing);
  knownItems.set(thing, items);
  return items;
};

const readItems = ({ attributes }: Entity): readonly string[] =>
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
