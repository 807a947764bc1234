import type { EntityRef } from '../../domain/entity.js';
import type { FactFinding } from '../../domain/fact-question.js';
import type { Language } from '../../domain/language.js';
import type { Emotion } from '../../domain/reply.js';
import { namedIn } from '../../ask/propose/fact-candidates.js';
import { NO_FOCUS } from '../../facts/proposal.js';
import { proposeFacts } from '../../facts/propose-facts.js';
import { type AnsweredQuestion, solveQuestion, type WrittenExample } from '../../facts/propose/propose-paths.js';
import type { TermIndex } from '../../facts/term-index.js';
import { understand, type Understood } from '../../understanding/understand.js';
import type { AskDependencies } from '../../ask/ask-dependencies.js';

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
