import type { FactProposal, TermOrigin } from '../../domain/fact-proposal.js';
import type { FactTerm } from '../../domain/fact-question.js';
import { type Language, LANGUAGES } from '../../domain/language.js';
import type { Fact } from '../../domain/reply.js';
import { FACT_WORDS } from '../../language/fact-words.js';
import type { Span } from '../../language/text/normalise-text.js';
import { splitWords } from '../../language/text/split-words.js';
import { type Draft, type FactContext, isSameTerm, LEAST_SIMILAR, propose, proposeQuestion, type Subject } from '../fact-context.js';
import { whetherSpans } from '../reading/question-parts.js';
import { isQuestionWord } from '../reading/sketch.js';
import { answersKind, valueKindOf } from '../reading/value-kind.js';
import type { MeantTerm } from '../term-index.js';
import { appliesTo, type LookedUp, lookUp, subjectsOf } from './look-up.js';
import { judgeWhether } from './propose-whether.js';

/** Something asked of a subject, and where the words say it. */
interface AskedTerms {
  readonly terms: readonly FactTerm[];
  readonly from: TermOrigin;
  readonly spans: readonly Span[];
}

/** Subjects tried beyond those that words name. */
const MOST_SUBJECTS = 3;
/** What is near in meaning and told; and looked up for it. */
const MOST_MEANT = 2;
const MOST_LOOKED_UP = 6;
const MOST_OPTIONS = 8;
/** Parts of one question that ask for something each, and the fewest characters of one. */
const MOST_PARTS = 3;
const SHORTEST_PART = 2;

/** Values and neighbours of what a question is about: by the ontology's words, by meaning, and what was asked before of something else. */
export const proposeValues = async (context: FactContext): Promise<readonly FactProposal[]> => {
  const subjects = subjectsOf(context).slice(0, MOST_SUBJECTS);
  const found = await Promise.all(
    subjects.flatMap((subject) => [
      ...termsFor(context, subject).map((asked) => proposeValue(context, subject, asked)),
      proposeMeant(context, subject),
      proposeSeveral(context, subject),
    ]),
  );
  const proposals = found.flat().flatMap((proposal) => proposal ?? []);
  return proposals.length > 0 || context.parts.names.length > 0 ? proposals : askWhich(context);
};

/** What may be asked of a subject. */
const termsFor = (context: FactContext, subject: Subject): readonly AskedTerms[] => {
  const { parts, reader, asked } = context;
  const applies = (term: FactTerm): boolean => subject.entities.some(({ type }) => appliesTo(term, type, reader.ontology));
  const literal = strongest(
    literalTerms(context).filter(({ term }) => applies(term)),
    context,
  );
  const before = asked.focus.memory?.terms.filter(applies) ?? [];
  const isElliptic =
    literal.length === 0 &&
    before.length > 0 &&
    (parts.names.length > 0 || subject.from === 'list') &&
    parts.marks.every(({ kind }) => SILENT.has(kind));
  return [
    ...(literal.length > 0
      ? [{ terms: literal.map(({ term }) => term), from: 'words' as const, spans: literal.map(({ span }) => span) }]
      : []),
    ...(isElliptic ? [{ terms: before, from: 'dialogue' as const, spans: [] }] : []),
  ];
};

/** What only asking words name ("how much") is not asked where other words name something. */
const strongest = <T extends { readonly span: Span }>(literal: readonly T[], { parts }: FactContext): readonly T[] => {
  const isStrong = ({ span }: T): boolean =>
    splitWords(parts.text.slice(span.start, span.end), parts.language).some(
      ({ term, text }) => !isQuestionWord(term, text, parts.language),
    );
  const strong = literal.filter(isStrong);
  return strong.length > 0 ? strong : literal;
};

/** Operators that may stand in a question that leaves out what it asks for. */
const SILENT: ReadonlySet<string> = new Set(['with', 'own', 'whether']);

/** What is near in meaning and has a value: an attribute that the thing lacks was not meant. */
const proposeMeant = async (context: FactContext, subject: Subject): Promise<readonly FactProposal[]> => {
  const { reader, meant } = context;
  const literal = literalTerms(context);
  const near = meant
    .filter(
      ({ term, similarity }) =>
        similarity >= LEAST_SIMILAR &&
        subject.entities.some(({ type }) => appliesTo(term, type, reader.ontology)) &&
        !literal.some((one) => isSameTerm(one.term, term)),
    )
    .slice(0, MOST_LOOKED_UP)
    .map(({ term }) => term);
  const kind = near.length === 0 && literal.length === 0 ? ofKindAsked(context, subject) : [];
  const sought = [...near, ...kind, ...hoursAsked(context, subject)];
  if (sought.length === 0) return [];
  const found = await lookUp(context, subject.entities, sought);
  const held = (near.length > 0 ? near : kind).filter((term) => found.facts.some((fact) => tells(fact, term, subject)));
  const hours = hoursAsked(context, subject).filter((term) => !held.slice(0, MOST_MEANT).some((one) => isSameTerm(one, term)));
  return [...held.slice(0, near.length > 0 ? MOST_MEANT : 1), ...hours].flatMap((term) => {
    const facts = found.facts.filter((fact) => tells(fact, term, subject));
    return valueProposal(context, subject, { terms: [term], from: 'meaning', spans: [] }, { ...found, facts }) ?? [];
  });
};

/** "How much?" of something: what is nearest in meaning of the kind asked for, however far; of an amount first what it costs. */
const ofKindAsked = ({ meant, asksFor, reader }: FactContext, { entities }: Subject): readonly FactTerm[] => {
  if (asksFor === null) return [];
  const isPrice = ({ term }: MeantTerm): boolean => {
    const attribute = term.kind === 'attribute' ? reader.ontology.attribute(term.entityType, term.id) : null;
    return asksFor === 'amount' && attribute?.better === 'lower' && reader.units.sense(attribute.unit)?.measure === 'money';
  };
  const fitting = meant.filter(
    ({ term }) =>
      entities.some(({ type }) => appliesTo(term, type, reader.ontology)) &&
      answersKind(asksFor, valueKindOf(term, reader.ontology, reader.units)),
  );
  return [...fitting.filter(isPrice), ...fitting.filter((one) => !isPrice(one))].slice(0, MOST_LOOKED_UP).map(({ term }) => term);
};

/** What says when something is open or somebody there, where a question speaks of a weekday or an hour. */
const hoursAsked = ({ parts, reader }: FactContext, { entities }: Subject): readonly FactTerm[] => {
  if (!FACT_WORDS[parts.language].asksHours.test(parts.text)) return [];
  const types = [...new Set(entities.map(({ type }) => type))];
  return types.flatMap((entityType) =>
    (reader.ontology.entityType(entityType)?.attributes ?? [])
      .filter(
        ({ type, names, values }) =>
          type === 'text' &&
          values === null &&
          LANGUAGES.some((language) => FACT_WORDS[language].hours.test((names[language]?.[0] ?? '').toLowerCase())),
      )
      .slice(0, 1)
      .map(({ id }): FactTerm => ({ kind: 'attribute', entityType, id })),
  );
};

/** "How much and how long": what each part of a question asks for of one thing, told together. One encoding a part. */
const proposeSeveral = async (context: FactContext, subject: Subject): Promise<readonly FactProposal[]> => {
  const { parts, reader } = context;
  const stretches = partsAsked(parts.text, parts.language, subject.spans);
  if (stretches.length < 2 || stretches.length > MOST_PARTS) return [];
  const applies = (term: FactTerm): boolean => subject.entities.some(({ type }) => appliesTo(term, type, reader.ontology));
  const literal = literalTerms(context).filter(({ term }) => applies(term));
  const asked = await Promise.all(
    stretches.map(async (stretch) => {
      const named = strongest(
        literal.filter(({ span }) => span.start >= stretch.start && span.end <= stretch.end),
        context,
      );
      const near = (await context.meantBy(parts.text.slice(stretch.start, stretch.end)))
        .filter(({ term, similarity }) => similarity >= LEAST_SIMILAR && applies(term))
        .map(({ term }) => term);
      return { terms: [...named.map(({ term }) => term), ...near].slice(0, MOST_LOOKED_UP), spans: named.map(({ span }) => span) };
    }),
  );
  const found = await lookUp(
    context,
    subject.entities,
    asked.flatMap(({ terms }) => terms),
  );
  const told = asked.map(({ terms }) => terms.find((term) => found.facts.some((fact) => tells(fact, term, subject))));
  const terms = told.filter((term) => term !== undefined).filter((term, at, all) => all.findIndex((one) => isSameTerm(one, term)) === at);
  if (terms.length < 2 || terms.length < stretches.length) return [];
  const facts = found.facts.filter((fact) => terms.some((term) => tells(fact, term, subject)));
  const from = asked.every(({ spans }) => spans.length > 0) ? 'words' : 'meaning';
  const proposal = valueProposal(context, subject, { terms, from, spans: asked.flatMap(({ spans }) => spans) }, { ...found, facts });
  return proposal === null ? [] : [proposal];
};

/** The parts of a question that may each ask for something, the name it is about left out of what they must hold. */
const partsAsked = (text: string, language: Language, named: readonly Span[]): readonly Span[] => {
  const separators = [...text.matchAll(FACT_WORDS[language].partSeparator)];
  const ends = [...separators.map(({ index }) => index), text.length];
  const starts = [0, ...separators.map((match) => match.index + match[0].length)];
  return starts
    .map((start, at): Span => ({ start, end: ends[at] ?? text.length }))
    .filter(({ start, end }) => {
      const rest = named.reduce(
        (kept, span) => (span.start >= start && span.end <= end ? kept - (span.end - span.start) : kept),
        end - start,
      );
      return rest >= SHORTEST_PART && splitWords(text.slice(start, end), language).length > 0;
    });
};

const tells = ({ predicate, subject, object }: Fact, term: FactTerm, { entities }: Subject): boolean => {
  const about = term.kind === 'relation' && term.direction === 'INCOMING' ? object : subject;
  return predicate === term.id && entities.some(({ id }) => id === about?.id);
};

/** Attributes and relations that words name. */
const literalTerms = ({ parts }: FactContext): readonly { readonly term: FactTerm; readonly span: Span }[] =>
  parts.cues.flatMap((cue) =>
    cue.values.flatMap((value): readonly { readonly term: FactTerm; readonly span: Span }[] => {
      if (value.kind === 'attribute') return [{ term: { kind: 'attribute', entityType: value.entityType, id: value.id }, span: cue }];
      return value.kind === 'relation' ? [{ term: { kind: 'relation', id: value.id, direction: value.direction }, span: cue }] : [];
    }),
  );

/** Each further meaning the words may have makes it less sure that the right one was taken. */
const AMBIGUOUS = 0.93;

const proposeValue = async (context: FactContext, subject: Subject, asked: AskedTerms): Promise<FactProposal | null> => {
  const found = await lookUp(context, subject.entities, asked.terms);
  return found.facts.length === 0 && asked.from !== 'words' ? null : valueProposal(context, subject, asked, found);
};

const valueProposal = (
  context: FactContext,
  subject: Subject,
  asked: AskedTerms,
  { facts, entities, outside }: LookedUp,
): FactProposal | null => {
  const told = new Set(facts.flatMap(({ subject: { id }, object }) => [id, ...(object === null ? [] : [object.id])]));
  const about = subject.entities.filter(({ id }) => told.has(id));
  const draft: Draft = {
    operation: facts.some(({ object }) => object !== null) ? 'relation' : 'value',
    subjects: subject.from === 'words' ? subject.entities : about,
    subjectFrom: subject.from,
    subjectWeight: subject.weight * AMBIGUOUS ** Math.max(0, new Set(facts.map(({ predicate }) => predicate)).size - 1),
    terms: asked.terms.filter((term) => facts.some(({ predicate }) => predicate === term.id)),
    termFrom: asked.from,
    facts,
    entities,
    sense: { kind: 'each' },
    spans: [...subject.spans, ...asked.spans, ...(asked.from === 'words' ? whetherSpans(context.parts) : [])],
    certainty: subject.certainty,
    isComposed: false,
    outside: outside.filter(({ entity }) => told.has(entity.id)),
  };
  if (facts.length === 0) return missing(context, subject, asked, draft);
  const [term] = draft.terms;
  const sense = judgeWhether(context.parts, {
    facts,
    entities: entities.filter(({ id }) => told.has(id)),
    attribute: term?.kind === 'attribute' ? context.reader.ontology.attribute(term.entityType, term.id) : null,
    isNamed: asked.from === 'words',
  });
  return propose(context, { ...draft, sense, operation: sense.kind === 'whether' ? 'whether' : draft.operation });
};

/** What is known by name and could be asked so, but holds no value. */
const missing = (context: FactContext, subject: Subject, asked: AskedTerms, draft: Draft): FactProposal | null => {
  const [entity] = subject.entities;
  const [term] = asked.terms;
  if (subject.from !== 'words' || subject.entities.length !== 1 || entity === undefined || term === undefined) return null;
  return propose(context, { ...draft, terms: asked.terms, sense: { kind: 'missing', entity, term } });
};

/** Asks what a question for a value is about, where neither words nor situation say. One statement. */
const askWhich = async (context: FactContext): Promise<readonly FactProposal[]> => {
  const { entities, meant, parts } = context;
  // Which of them all is asked for, so asking back of which is no help.
  const hasType = parts.cues.some(({ values }) => values.some(({ kind }) => kind === 'type'));
  const asksWhichOnes = hasType && FACT_WORDS[parts.language].whichOnes.test(parts.text);
  if (asksWhichOnes || parts.marks.some(({ kind }) => kind === 'most' || kind === 'count')) return [];
  const literal = literalTerms(context).filter(({ term }) => term.kind === 'attribute');
  const [nearest] = meant.filter(({ term, similarity }) => term.kind === 'attribute' && similarity >= LEAST_SIMILAR);
  const terms = literal.length > 0 ? literal.map(({ term }) => term) : nearest === undefined ? [] : [nearest.term];
  // Things of a private type are nobody's to choose from, whatever was found.
  const { privateTypes } = context.reader.ontology;
  const attributes = terms.filter((term) => term.kind === 'attribute').filter(({ entityType }) => !privateTypes.includes(entityType));
  const [first] = attributes;
  if (first === undefined) return [];
  const options = await entities.withAttribute({
    types: [...new Set(attributes.map(({ entityType }) => entityType))],
    attributes: attributes.flatMap(({ id }) => [id, ...LANGUAGES.map((language) => `${id}_${language}`)]),
    limit: MOST_OPTIONS,
  });
  if (options.length === 0) return [];
  const draft: Draft = {
    operation: 'askWhich',
    subjects: [],
    subjectFrom: 'nobody',
    subjectWeight: 1,
    terms: attributes,
    termFrom: literal.length > 0 ? 'words' : 'meaning',
    facts: [],
    entities: [],
    sense: { kind: 'each' },
    spans: literal.map(({ span }) => span),
    certainty: 1,
    isComposed: false,
  };
  return [
    proposeQuestion(
      context,
      draft,
      options.map(({ id, type, names }) => ({ id, type, names })),
      first.id,
    ),
  ];
};
