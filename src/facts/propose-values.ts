import type { FactTerm } from '../domain/fact-question.js';
import { LANGUAGES } from '../domain/language.js';
import { appliesTo, lookUp } from './look-up.js';
import { isSameTerm, propose, proposeQuestion, type Draft, type FactContext } from './fact-context.js';
import { judgeWhether, whetherSpans } from './judge-whether.js';
import type { FactProposal, TermOrigin } from './proposal.js';
import type { Span } from './sketch.js';
import { subjectsOf, type Subject } from './subjects.js';

/** Something asked of a subject, and where the words say it. */
interface AskedTerms {
  readonly terms: readonly FactTerm[];
  readonly from: TermOrigin;
  readonly spans: readonly Span[];
}

/** Subjects tried beyond those that words name. */
const MOST_SUBJECTS = 3;
/** What is near in meaning and looked up. */
const MOST_MEANT = 2;
/** Cosines below it are those of questions with nothing in common (the median of a question to all terms of the demo is .5). */
const LEAST_SIMILAR = 0.6;
const MOST_OPTIONS = 8;

/** Values and neighbours of what a question is about: by the ontology's words, by meaning, and what was asked before of something else. */
export const proposeValues = async (context: FactContext): Promise<readonly FactProposal[]> => {
  const subjects = subjectsOf(context).slice(0, MOST_SUBJECTS);
  const found = await Promise.all(
    subjects.flatMap((subject) => termsFor(context, subject).map((asked) => proposeValue(context, subject, asked))),
  );
  const proposals = found.flatMap((proposal) => proposal ?? []);
  return proposals.length > 0 || context.parts.names.length > 0 ? proposals : askWhich(context);
};

/** What may be asked of a subject. */
const termsFor = (context: FactContext, subject: Subject): readonly AskedTerms[] => {
  const { parts, reader, meant, asked } = context;
  const applies = (term: FactTerm): boolean => subject.entities.some(({ type }) => appliesTo(term, type, reader.ontology));
  const literal = literalTerms(context).filter(({ term }) => applies(term));
  const byMeaning = meant
    .filter(({ term, similarity }) => similarity >= LEAST_SIMILAR && applies(term) && !literal.some((one) => isSameTerm(one.term, term)))
    .slice(0, MOST_MEANT)
    .map(({ term }): AskedTerms => ({ terms: [term], from: 'meaning', spans: [] }));
  const before = asked.focus.memory?.terms.filter(applies) ?? [];
  const isElliptic = literal.length === 0 && before.length > 0 && (parts.names.length > 0 || subject.from === 'list');
  return [
    ...(literal.length > 0
      ? [{ terms: literal.map(({ term }) => term), from: 'words' as const, spans: literal.map(({ span }) => span) }]
      : []),
    ...(isElliptic ? [{ terms: before, from: 'dialogue' as const, spans: [] }] : []),
    ...byMeaning,
  ];
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
  const { facts, entities, outside } = await lookUp(context, subject.entities, asked.terms);
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
    spans: [...subject.spans, ...asked.spans, ...whetherSpans(context.parts)],
    certainty: subject.certainty,
    isComposed: false,
    outside: outside.filter(({ entity }) => told.has(entity.id)),
  };
  if (facts.length === 0) return missing(context, subject, asked, draft);
  const sense = judgeWhether(context.parts, { facts, entities: entities.filter(({ id }) => told.has(id)) });
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
  const { entities, meant } = context;
  const literal = literalTerms(context).filter(({ term }) => term.kind === 'attribute');
  const [nearest] = meant.filter(({ term, similarity }) => term.kind === 'attribute' && similarity >= LEAST_SIMILAR);
  const terms = literal.length > 0 ? literal.map(({ term }) => term) : nearest === undefined ? [] : [nearest.term];
  const attributes = terms.filter((term) => term.kind === 'attribute');
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
