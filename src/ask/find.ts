import type { FactFinding } from '../domain/fact-question.js';
import type { FindResult } from '../retrieval/find-request.js';
import type { Situation } from '../situation/situation.js';
import { understand, type Understood } from '../understanding/understand.js';
import type { AskDependencies } from './ask-dependencies.js';
import { findFactsFor } from './find-facts-for.js';
import { readMore } from './read-more.js';
import { recognise } from './recognise.js';

/** What is known of a question. */
export interface Findings {
  readonly faqs: FindResult;
  readonly facts: FactFinding;
}

/** FAQs by meaning and words, facts by the ontology, side by side. */
export const find = async (understood: Understood, situation: Situation, dependencies: AskDependencies): Promise<Findings> => {
  const { knowledge } = dependencies;
  const { text, questionLanguage, isReadable, alsoNamed } = understood;
  if (!isReadable) return { faqs: { candidates: [], revision: knowledge.revision, answerThreshold: 1 }, facts: { kind: 'nothing' } };
  const [faqs, facts] = await Promise.all([
    recognise({ text, language: questionLanguage, alsoNamed }, dependencies),
    findAsked(understood, situation, dependencies),
  ]);
  return { faqs, facts };
};

/** "And more?" goes on with the list of the turn before. */
const findAsked = async (understood: Understood, situation: Situation, dependencies: AskDependencies): Promise<FactFinding> => {
  const { asOf, customer: asker, conversation } = situation;
  const more = readMore(understood.text, conversation?.turns ?? []);
  if (more === null) return findFactsFor(understood, { asOf, asker, offset: 0 }, dependencies);
  const before = understand(
    { ...situation, question: more.question, choice: null },
    { emotion: understood.emotion, writing: null },
    dependencies.lexicon,
  );
  const found = await findFactsFor({ ...before, language: understood.language }, { asOf, asker, offset: more.offset }, dependencies);
  return found.kind === 'facts' && found.sense.kind === 'list' ? found : { kind: 'nothing' };
};
