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
  const { knowledge, factLexicon } = dependencies;
  const { text, language, questionLanguage, isReadable, alsoNamed } = understood;
  const ontology = dependencies.ontology.current;
  if (!isReadable) return { faqs: { candidates: [], revision: knowledge.revision, answerThreshold: 1 }, facts: { kind: 'nothing' } };
  const factQuestion = parseFactQuestion({ ...understood, language: questionLanguage }, factLexicon(), ontology);
  const [faqs, facts] = await Promise.all([
    recognise({ text, language: questionLanguage, alsoNamed }, dependencies),
    factQuestion === null ? ({ kind: 'nothing' } as const) : findFacts(factQuestion, { asOf, language }, { ...dependencies, ontology }),
  ]);
  return { faqs, facts };
};
