import type { EntityRef } from '../domain/entity.js';
import type { FactFinding } from '../domain/fact-question.js';
import { findFacts } from '../facts/find-facts.js';
import { findPathFacts } from '../facts/find-path-facts.js';
import { parseFactQuestion } from '../facts/parse-fact-question.js';
import { parsePathQuestion } from '../facts/parse-path-question.js';
import type { Span } from '../facts/sketch.js';
import type { NamedEntity } from '../facts/read-paths.js';
import type { EntityLexicon } from '../understanding/entity-lexicon.js';
import { normaliseText } from '../text/normalise-text.js';
import { originalSpan } from '../text/original-span.js';
import type { Understood } from '../understanding/understand.js';
import type { AskDependencies } from './ask-dependencies.js';

type Dependencies = Pick<AskDependencies, 'entities' | 'relations' | 'ontology' | 'factReader' | 'lexicon'>;

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
  // Of names within names any may be meant: "by Ron Howard" is one too, and the rest of the question tells.
  const exact = lexicon.exact.findAll(text).flatMap(({ start, end, values }) => values.map(({ entity }) => ({ entity, span: { start, end }, score: 1 })));
  const linked = mentions.map(({ entity, span, score }) => ({ entity, span, score }));
  const all = [...exact, ...linked].map((name) => ({ ...name, isVerbatim: isVerbatim(name.entity, name.span) }));
  return [...new Map(all.toReversed().map((name) => [JSON.stringify([name.entity.id, name.span]), name])).values()].reverse();
};

/** What the graph says to a question. */
export const findFactsFor = async (understood: Understood, asOf: string, dependencies: Dependencies): Promise<FactFinding> => {
  const { text, language, questionLanguage } = understood;
  const reader = dependencies.factReader();
  const { ontology } = reader;
  const options = { asOf, language };
  const path = parsePathQuestion(text, questionLanguage, namedIn(understood, dependencies.lexicon), reader);
  if (path !== null && path.steps.length > 0) {
    const found = await findPathFacts(path, options, { ...dependencies, ontology });
    if (found.kind !== 'nothing') return found;
  }
  const question = parseFactQuestion({ ...understood, language: questionLanguage }, reader.lexicon, ontology);
  return question === null ? { kind: 'nothing' } : findFacts(question, options, { ...dependencies, ontology });
};
