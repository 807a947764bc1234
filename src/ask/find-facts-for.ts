import type { FactFinding } from '../domain/fact-question.js';
import { findFacts } from '../facts/find-facts.js';
import { findPathFacts } from '../facts/find-path-facts.js';
import { parseFactQuestion } from '../facts/parse-fact-question.js';
import { parsePathQuestion } from '../facts/parse-path-question.js';
import type { NamedEntity } from '../facts/read-paths.js';
import type { Understood } from '../understanding/understand.js';
import type { AskDependencies } from './ask-dependencies.js';

type Dependencies = Pick<AskDependencies, 'entities' | 'relations' | 'ontology' | 'factReader'>;

/** Names in a question with what they may stand for. */
export const namedIn = ({ mentions }: Pick<Understood, 'mentions'>): readonly NamedEntity[] =>
  mentions.map(({ entity, span, score, text }) => ({ entity, span, score, isVerbatim: Object.values(entity.names).includes(text) }));

/** What the graph says to a question. */
export const findFactsFor = async (understood: Understood, asOf: string, dependencies: Dependencies): Promise<FactFinding> => {
  const { text, language, questionLanguage } = understood;
  const reader = dependencies.factReader();
  const { ontology } = reader;
  const options = { asOf, language };
  const path = parsePathQuestion(text, questionLanguage, namedIn(understood), reader);
  if (path !== null && path.steps.length > 0) {
    const found = await findPathFacts(path, options, { ...dependencies, ontology });
    if (found.kind !== 'nothing') return found;
  }
  const question = parseFactQuestion({ ...understood, language: questionLanguage }, reader.lexicon, ontology);
  return question === null ? { kind: 'nothing' } : findFacts(question, options, { ...dependencies, ontology });
};
