import type { FactFinding } from '../domain/fact-question.js';
import { findFacts } from '../facts/find-facts.js';
import { parseFactQuestion } from '../facts/parse-fact-question.js';
import type { FindResult } from '../retrieval/find-request.js';
import type { Understood } from '../understanding/understand.js';
import type { AskDependencies } from './ask-dependencies.js';
import { recognise } from './recognise.js';

/** What is known of a question. */
export interface Findings {
  readonly faqs: FindResult;
  readonly facts: FactFinding;
}

/** FAQs by meaning and words, facts by the ontology, side by side. */
export const find = async (understood: Understood, asOf: string, dependencies: AskDependencies): Promise<Findings> => {
  const { text, questionLanguage, isReadable, alsoNamed } = understood;
  const { knowledge } = dependencies;
  if (!isReadable) return { faqs: { candidates: [], revision: knowledge.revision, answerThreshold: 1 }, facts: { kind: 'nothing' } };
  const [faqs, facts] = await Promise.all([
    recognise({ text, language: questionLanguage, alsoNamed }, dependencies),
    findFactsOf(understood, asOf, dependencies),
  ]);
  return { faqs, facts };
};

/** Facts by the ontology alone. */
export const findFactsOf = async (understood: Understood, asOf: string, dependencies: AskDependencies): Promise<FactFinding> => {
  const ontology = dependencies.ontology.current;
  const { language, questionLanguage } = understood;
  const question = parseFactQuestion({ ...understood, language: questionLanguage }, dependencies.factLexicon(), ontology);
  return question === null ? { kind: 'nothing' } : findFacts(question, { asOf, language }, { ...dependencies, ontology });
};
