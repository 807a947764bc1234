import type { Entity } from '../../domain/entity.js';
import type { FactProposal } from '../../domain/fact-proposal.js';
import type { Fact } from '../../domain/reply.js';
import { FACT_WORDS } from '../../language/fact-words.js';
import type { Span } from '../../language/text/normalise-text.js';
import { reference } from '../../ontology/describe-fact.js';
import { type FactContext, propose, type Subject } from '../fact-context.js';
import { subjectsOf } from './look-up.js';

const MOST_SUBJECTS = 2;
const MOST_COMING = 5;
/** Things of a type looked through for what is to come. */
const MOST_LOOKED_AT = 200;
/** How far ahead of a day what begins is news: a year, in milliseconds. */
const AHEAD = 366 * 86_400_000;

/**
 * "Is X still going", "X 出了没", "any others opening soon": whether things are there, and from or till when. Of something that has neither begun late nor
 * ended nothing is said. One or two statements.
 */
export const proposeValidity = async (context: FactContext): Promise<readonly FactProposal[]> => {
  const { parts, entities } = context;
  const words = FACT_WORDS[parts.language];
  const existence = words.asksExistence.exec(parts.text);
  const coming = words.asksComing.exec(parts.text);
  if (existence === null && coming === null) return [];
  const subjects = subjectsOf(context)
    .filter(({ entities: all }) => all.length === 1)
    .slice(0, MOST_SUBJECTS);
  const found = await entities.find(subjects.flatMap(({ entities: all }) => all.map(({ id }) => id)));
  const spans = [existence, coming].flatMap((match) =>
    match === null ? [] : [{ start: match.index, end: match.index + match[0].length }],
  );
  const single = subjects.flatMap((subject) => {
    const entity = found.get(subject.entities[0]?.id ?? '');
    const isDated = entity !== undefined && (entity.validTo !== null || isAhead(entity, context));
    return entity === undefined || !isDated ? [] : [proposal(context, subject, [entity], spans)];
  });
  return [...single, ...(coming === null ? [] : await toCome(context, subjects, spans))];
};

const isAhead = ({ validFrom }: Entity, { asked }: FactContext): boolean =>
  validFrom !== null && Date.parse(validFrom) > Date.parse(asked.asOf);

/** What of the kind spoken of is yet to come. */
const toCome = async (context: FactContext, subjects: readonly Subject[], spans: readonly Span[]): Promise<readonly FactProposal[]> => {
  const { parts, entities, reader, asked } = context;
  const cued = parts.cues.flatMap((cue) => cue.values.flatMap((value) => (value.kind === 'type' ? [{ id: value.id, cue }] : [])));
  const [spoken] = [
    ...subjects.flatMap(({ entities: [one] }) => one?.type ?? []),
    ...asked.focus.entities.map(({ entity }) => entity.type),
  ];
  const type = cued[0]?.id ?? (parts.names.length > 0 ? undefined : spoken);
  if (type === undefined || reader.ontology.privateTypes.includes(type)) return [];
  const soon = new Date(Date.parse(asked.asOf) + AHEAD).toISOString();
  const all = await entities.withConditions({ type, conditions: [], asOf: soon, limit: MOST_LOOKED_AT });
  const coming = all.filter((entity) => isAhead(entity, context)).slice(0, MOST_COMING);
  if (coming.length === 0) return [];
  const subject: Subject = {
    entities: coming,
    from: cued.length > 0 ? 'words' : 'focus',
    weight: 1,
    certainty: 1,
    spans: cued.map(({ cue }) => cue),
  };
  return [proposal(context, subject, coming, spans)];
};

const proposal = (context: FactContext, subject: Subject, things: readonly Entity[], spans: readonly Span[]): FactProposal =>
  propose(context, {
    operation: 'validity',
    subjects: things.map(reference),
    subjectFrom: subject.from,
    subjectWeight: subject.weight,
    terms: [],
    termFrom: 'words',
    facts: things.flatMap(datesOf),
    entities: things,
    sense: {
      kind: 'validity',
      asOf: context.asked.asOf,
      things: things.map((entity) => ({ entity: reference(entity), from: entity.validFrom, to: entity.validTo })),
    },
    spans: [...subject.spans, ...spans],
    certainty: subject.certainty,
    isComposed: true,
  });

/** From when and till when something is there, as facts. */
const datesOf = (entity: Entity): readonly Fact[] =>
  (['validFrom', 'validTo'] as const).flatMap((predicate) => {
    const { validFrom, validTo, [predicate]: value } = entity;
    const text = `${Object.values(entity.names)[0] ?? entity.id}: ${value ?? ''}`;
    return value === null ? [] : [{ subject: reference(entity), predicate, object: null, value, text, validFrom, validTo }];
  });
