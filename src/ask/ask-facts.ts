import type { EntityRef } from '../domain/entity.js';
import type { FactFinding } from '../domain/fact-question.js';
import type { Language } from '../domain/language.js';
import type { Emotion } from '../domain/reply.js';
import { solveQuestion, type AnsweredQuestion, type WrittenExample } from '../facts/solve-question.js';
import { understand, type Understood } from '../understanding/understand.js';
import type { AskDependencies } from './ask-dependencies.js';
import { findFactsFor, namedIn } from './find-facts-for.js';

type Dependencies = Pick<AskDependencies, 'entities' | 'relations' | 'ontology' | 'factReader' | 'lexicon' | 'now'>;

const CALM: Emotion = { label: 'NEUTRAL', score: 0 };

/** What the graph says to a question alone, without a situation. */
export const askFacts = (question: string, language: Language | null, dependencies: Dependencies): Promise<FactFinding> =>
  findFactsFor(
    understandAlone(question, language, dependencies),
    { asOf: dependencies.now().toISOString(), asker: null, offset: 0 },
    dependencies,
  );

/** A question with its answers as an example for the ontology; `null`: no way through the graph leads there. */
export const solveFactQuestion = (
  answered: AnsweredQuestion,
  language: Language | null,
  dependencies: Dependencies,
): Promise<WrittenExample | null> => {
  const understood = understandAlone(answered.question, language, dependencies);
  const words = { text: understood.text, language: understood.questionLanguage, named: namedIn(understood, dependencies.lexicon) };
  return solveQuestion(answered, words, dependencies.now().toISOString(), {
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
