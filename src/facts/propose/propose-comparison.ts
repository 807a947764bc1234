import type { Entity } from '../../domain/entity.js';
import type { FactProposal } from '../../domain/fact-proposal.js';
import { isJsonObject } from '../../domain/json.js';
import type { AttributeType } from '../../domain/ontology.js';
import { FACT_WORDS } from '../../language/fact-words.js';
import { describeAttribute, reference } from '../../ontology/describe-fact.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';
import { type Draft, type FactContext, hintsFor, propose, type Subject } from '../fact-context.js';
import { chooseOrder, moreOf, type Order } from '../reading/choose-order.js';
import type { Mark } from '../reading/mark.js';
import { asksWhether, marksOf } from '../reading/question-parts.js';
import { checkBounds, COMPARED_REACH, readBounds } from '../reading/read-bounds.js';
import { outsideOf, subjectsOf } from './look-up.js';
import { bestOf } from './propose-lists.js';

/** Rows of a table of differences. */
const MOST_ROWS = 8;
const MOST_COMPARED = 5;

/**
 * "Which is cheaper for 12 months, A or B", "are they the same", "what is the difference": two or more things beside each other. None where it is no
 * such question. One statement.
 */
export const proposeComparisons = async (context: FactContext): Promise<readonly FactProposal[]> => {
  const { parts, entities } = context;
  const subject = subjectsOf(context).find(({ entities: all }) => all.length > 1) ?? besideNamed(context);
  const wants = (kind: 'more' | 'most' | 'difference' | 'same'): boolean => marksOf(parts, kind).length > 0;
  // "A cheaper one than B and C" is a list, "is A cheaper than B" is none.
  const than = parts.marks.find(
    (mark): mark is Than => mark.kind === 'comparison' && !mark.isAfter && marksOf(parts, 'number').length === 0,
  );
  if (than !== undefined && parts.cues.some(({ values }) => values.some(({ kind }) => kind === 'type' || kind === 'value'))) return [];
  if (subject === undefined || !(wants('more') || wants('most') || wants('difference') || wants('same') || than !== undefined)) return [];
  if (
    subject.from === 'words' &&
    subject.entities.length === parts.names.length &&
    new Set(parts.names.map(({ span }) => span.start)).size < 2
  )
    return [];
  const found = await entities.find(subject.entities.map(({ id }) => id));
  const present = subject.entities.flatMap(({ id }) => found.get(id) ?? []);
  if (present.length < 2 || isMedley(present)) return [];
  const order = orderOf(context, present, than ?? null);
  const drafts = [
    ...(order !== null && order.place <= present.length && !wants('difference') && !(wants('same') && !order.isNamed)
      ? [compared(context, subject, present, order)]
      : []),
    ...(wants('same') ? [sameness(context, subject, present)] : []),
    ...(wants('difference') || wants('same') || !order?.isNamed ? [differences(context, subject, present)] : []),
  ];
  return drafts.flatMap((draft) => (draft === null ? [] : [propose(context, draft)]));
};

/** Things of several kinds that happen to be spoken of; two may well be meant. */
const isMedley = (things: readonly Entity[]): boolean => things.length > 2 && new Set(things.map(({ type }) => type)).size > 1;

/** "Is it bigger than X", 比X大吗: what was spoken of beside the one that is named. */
const besideNamed = ({ parts, asked }: FactContext): Subject | undefined => {
  const [name, ...others] = parts.names;
  if (name === undefined || others.some(({ span }) => span.start !== name.span.start)) return undefined;
  const isThan =
    FACT_WORDS[parts.language].comparedWith.test(parts.text.slice(0, name.span.start)) ||
    parts.marks.some(
      (mark) => mark.kind === 'comparison' && !mark.isAfter && mark.end <= name.span.start && name.span.start - mark.end <= COMPARED_REACH,
    );
  const spoken = asked.focus.entities.find(({ entity }) => entity.type === name.entity.type && entity.id !== name.entity.id);
  if (!isThan || spoken === undefined) return undefined;
  return { entities: [spoken.entity, name.entity], from: 'words', weight: spoken.weight, certainty: name.score, spans: [name.span] };
};

type Than = Extract<Mark, { kind: 'comparison' }>;

const orderOf = (context: FactContext, present: readonly Entity[], than: Than | null): Order | null => {
  const types = [...new Set(present.map(({ type }) => type))];
  // What one of them has no value for cannot be compared.
  const common = attributesOf(types, context.reader.ontology).filter(({ id }) =>
    present.every(({ attributes }) => attributes[id] !== undefined),
  );
  const [type = ''] = types;
  const { parts } = context;
  const marks = than === null ? parts.marks : [moreOf(than)];
  return chooseOrder({ ...parts, marks }, types, common, hintsFor(context, type));
};

const compared = (context: FactContext, subject: Subject, present: readonly Entity[], order: Order): Draft => {
  const { parts, reader, asked } = context;
  const { ontology } = reader;
  const bounds = readBounds(parts, attributesOf([...new Set(present.map(({ type }) => type))], ontology));
  const broken = new Map(present.map((entity) => [entity.id, checkBounds(entity, parts, bounds).filter(({ isMet }) => !isMet)]));
  const fitting = present.filter(({ id }) => (broken.get(id) ?? []).length === 0);
  const best = bestOf(fitting, order.attribute.id, order.isLowest, order.place);
  return {
    ...base(context, subject, present),
    operation: 'compare',
    terms: present.slice(0, 1).map(({ type }) => ({ kind: 'attribute', entityType: type, id: order.attribute.id })),
    termFrom: order.isSaid ? 'words' : 'meaning',
    facts: present.flatMap((entity) =>
      [order.attribute.id, ...(broken.get(entity.id) ?? []).map(({ attribute }) => attribute)].flatMap(
        (id) => describeAttribute(entity, id, ontology, asked.replyLanguage) ?? [],
      ),
    ),
    sense:
      asksWhether(parts) && fitting.length === 2
        ? { kind: 'whether', holds: best.length === 1 && best[0]?.id === fitting[0]?.id }
        : fitting.length < 2
          ? { kind: 'fitting', fitting: fitting.map(reference) }
          : {
              kind: 'best',
              attribute: order.attribute.id,
              best: best.map(reference),
              isLowest: order.isLowest,
              place: order.place,
              isComparison: true,
            },
    spans: [...order.spans, ...subject.spans, ...marksOf(parts, 'number')],
    memory: { order: { attribute: order.attribute.id, isLowest: order.isLowest } },
  };
};

/** Whether things have the same of what is named. */
const sameness = (context: FactContext, subject: Subject, present: readonly Entity[]): Draft | null => {
  const { parts, reader, asked } = context;
  const cues = parts.cues.flatMap((cue) =>
    cue.values.flatMap((value) =>
      value.kind === 'attribute' && present.every(({ type, attributes }) => type === value.entityType && attributes[value.id] !== undefined)
        ? [{ term: { kind: 'attribute' as const, entityType: value.entityType, id: value.id }, cue }]
        : [],
    ),
  );
  const [first] = cues;
  if (first === undefined) return null;
  const { id } = first.term;
  return {
    ...base(context, subject, present),
    operation: 'compare',
    terms: [first.term],
    termFrom: 'words',
    facts: present.flatMap((entity) => describeAttribute(entity, id, reader.ontology, asked.replyLanguage) ?? []),
    sense: { kind: 'whether', holds: new Set(present.map(({ attributes }) => JSON.stringify(attributes[id]))).size === 1 },
    spans: [...subject.spans, first.cue, ...marksOf(parts, 'same'), ...marksOf(parts, 'whether')],
  };
};

const differences = (context: FactContext, subject: Subject, all: readonly Entity[]): Draft | null => {
  const { parts, reader, asked } = context;
  const present = all.slice(0, MOST_COMPARED);
  const types = [...new Set(present.map(({ type }) => type))];
  const rows = attributesOf(types, reader.ontology)
    .filter(({ localised }) => !localised)
    .map(({ id }) => ({ attribute: id, values: present.map(({ attributes }) => attributes[id] ?? null) }))
    .filter(
      ({ values }) =>
        values.some((value) => value !== null && !isJsonObject(value)) && new Set(values.map((value) => JSON.stringify(value))).size > 1,
    );
  // What one of them has no value for tells nothing as long as there is something that all have; things of two kinds may have nothing in common.
  const ofAll = rows.filter(({ values }) => !values.includes(null));
  const told = ofAll.length > 0 || types.length > 1 ? ofAll : rows;
  if (told.length === 0) return null;
  const shown = told.slice(0, MOST_ROWS);
  return {
    ...base(context, subject, present),
    operation: 'difference',
    terms: [],
    termFrom: 'words',
    facts: shown.flatMap(({ attribute }) =>
      present.flatMap((entity) => describeAttribute(entity, attribute, reader.ontology, asked.replyLanguage) ?? []),
    ),
    sense: { kind: 'difference', compared: present.map(reference), rows: shown, total: told.length },
    spans: [...subject.spans, ...marksOf(parts, 'difference'), ...marksOf(parts, 'same'), ...marksOf(parts, 'more')],
  };
};

const base = ({ asked }: FactContext, subject: Subject, present: readonly Entity[]) =>
  ({
    subjects: present.map(reference),
    subjectFrom: subject.from,
    subjectWeight: subject.weight,
    certainty: subject.certainty,
    entities: present,
    isComposed: true,
    outside: present.flatMap((entity) => outsideOf(entity, asked.asOf) ?? []),
  }) as const;

const attributesOf = (types: readonly string[], ontology: OntologyIndex): readonly AttributeType[] => [
  ...new Map(types.flatMap((type) => (ontology.entityType(type)?.attributes ?? []).map((attribute) => [attribute.id, attribute]))).values(),
];
