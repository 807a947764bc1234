import type { FactFinding } from '../domain/fact-question.js';
import type { FindResult } from '../retrieval/find-request.js';
import type { Understood } from '../understanding/understand.js';
import type { AskDependencies } from './ask-dependencies.js';
import { findFactsFor } from './find-facts-for.js';
import { recognise } from './recognise.js';

/** What is known of a question. */
export interface Findings {
  readonly faqs: FindResult;
  readonly facts: FactFinding;
}

/** FAQs by meaning and words, facts by the ontology, side by side. */
export const find = async (understood: Understood, asOf: string, dependencies: AskDependencies): Promise<Findings> => {
  const { knowledge } = dependencies;
  const { text, questionLanguage, isReadable, alsoNamed } = understood;
  if (!isReadable) return { faqs: { candidates: [], revision: knowledge.revision, answerThreshold: 1 }, facts: { kind: 'nothing' } };
  const [faqs, facts] = await Promise.all([
    recognise({ text, language: questionLanguage, alsoNamed }, dependencies),
    findFactsFor(understood, asOf, dependencies),
  ]);
  return { faqs, facts };
};
