import type { EntityRef } from '../domain/entity.js';
import type { FactFinding } from '../domain/fact-question.js';
import type { Language } from '../domain/language.js';
import type { Emotion } from '../domain/reply.js';
import type { NamedEntity } from '../facts/paths/read-paths.js';
import { NO_FOCUS } from '../facts/proposal.js';
import { proposeFacts } from '../facts/propose-facts.js';
import { type AnsweredQuestion, solveQuestion, type WrittenExample } from '../facts/propose/propose-paths.js';
import type { TermIndex } from '../facts/term-index.js';
import { normaliseText, originalSpan, type Span } from '../language/text/normalise-text.js';
import type { EntityLexicon } from '../understanding/entities/entity-lexicon.js';
import { understand, type Understood } from '../understanding/understand.js';
import type { AskDependencies } from './ask-dependencies.js';

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

type Dependencies = Pick<AskDependencies, 'entities' | 'relations' | 'ontology' | 'factReader' | 'lexicon' | 'now'>;

const CALM: Emotion = { label: 'NEUTRAL', score: 0 };

/** What the graph would best say to a question alone, without a situation. */
export const askFacts = async (
  question: string,
  language: Language | null,
  { terms, ...dependencies }: Dependencies & { readonly terms: TermIndex },
): Promise<FactFinding> => {
  const understood = understandAlone(question, language, dependencies);
  const named = namedIn(understood, dependencies.lexicon);
  const { entities, relations, factReader, ontology, now } = dependencies;
  const [best] = await proposeFacts(
    {
      text: understood.text,
      language: understood.questionLanguage,
      replyLanguage: understood.language,
      named,
      mentions: named,
      implied: [],
      asker: null,
      asOf: ontology.current.calendar.local(now()),
      focus: NO_FOCUS,
      vector: null,
      near: null,
    },
    { entities, relations, reader: factReader(), terms },
  );
  return best?.finding ?? { kind: 'nothing' };
};

/** A question with its answers as an example for the ontology; `null`: no way through the graph leads there. */
export const solveFactQuestion = (
  answered: AnsweredQuestion,
  language: Language | null,
  dependencies: Dependencies,
): Promise<WrittenExample | null> => {
  const understood = understandAlone(answered.question, language, dependencies);
  const words = { text: understood.text, language: understood.questionLanguage, named: namedIn(understood, dependencies.lexicon) };
  return solveQuestion(answered, words, dependencies.ontology.current.calendar.local(dependencies.now()), {
    ...dependencies.factReader(),
    relations: dependencies.relations,
  });
};

const understandAlone = (question: string, language: Language | null, { lexicon }: Dependencies): Understood => {
  const given: readonly EntityRef[] = [];
  return understand(
    { question, lastTurn: null, given, place: null, held: [], language, choice: null, preferredLanguage: null },
    { emotion: CALM, writing: null },
    lexicon,
  );
};
