import type { AskInput } from '../domain/ask-input.js';
import type { Principal } from '../domain/principal.js';
import { findFacts } from '../facts/find-facts.js';
import { parseFactQuestion } from '../facts/parse-fact-question.js';
import { composeOutcome } from '../reply/compose-outcome.js';
import { checkAskInput } from '../situation/check-ask-input.js';
import { situate } from '../situation/situate.js';
import { suggest } from '../suggestion/suggest.js';
import { understand, type Understood } from '../understanding/understand.js';
import type { AskDependencies } from './ask-dependencies.js';
import { explain } from './explain.js';
import type { StageClock } from './stage-clock.js';
import { recognise } from './recognise.js';
import { toDraft, type ReplyDraft } from './reply-draft.js';

/** One question, read top-down: who asks and where, what the words say, what is known of it, what to say, what may help next. */
export const makeReply = async (
  input: AskInput,
  principal: Principal,
  clock: StageClock,
  dependencies: AskDependencies,
): Promise<ReplyDraft> => {
  const ontology = dependencies.ontology.current;
  const checked = checkAskInput(input);

  const situation = await clock.run('situate', () => situate(checked, principal, dependencies), explain.situation);
  const { asOf } = situation;

  const understood = await clock.run('understand', () => understand(situation, dependencies.lexicon), explain.understanding);
  const { language } = understood;

  const findings = await clock.run('find', () => find(understood, asOf, dependencies), explain.findings);

  const composed = await clock.run(
    'reply',
    () =>
      composeOutcome(
        { ...findings.faqs, facts: findings.facts },
        { ...situation, ...understood, variables: { ...situation.variables, language, emotion: understood.emotion.label } },
        { ...dependencies, ontology },
      ),
    explain.outcome,
  );

  const draft = toDraft(situation, understood, composed, findings.faqs.revision);
  const suggestions = await clock.run(
    'suggest',
    () => suggest(draft.anchor, { language, asOf }, { ...dependencies, ontology }),
    explain.suggestions,
  );
  return { ...draft, suggestions: suggestions.slice(0, situation.maxSuggestions) };
};

/** FAQs by meaning and words, facts by the ontology, side by side. */
const find = async (understood: Understood, asOf: string, dependencies: AskDependencies) => {
  const { knowledge, factLexicon } = dependencies;
  const { text, language, questionLanguage, isReadable, alsoNamed } = understood;
  const ontology = dependencies.ontology.current;
  if (!isReadable)
    return { faqs: { candidates: [], revision: knowledge.revision, answerThreshold: 1 }, facts: { kind: 'nothing' } } as const;
  const factQuestion = parseFactQuestion({ ...understood, language: questionLanguage }, factLexicon(), ontology);
  const [faqs, facts] = await Promise.all([
    recognise({ text, language: questionLanguage, alsoNamed }, dependencies),
    factQuestion === null ? ({ kind: 'nothing' } as const) : findFacts(factQuestion, { asOf, language }, { ...dependencies, ontology }),
  ]);
  return { faqs, facts };
};
