import type { AskInput } from '../domain/ask-input.js';
import type { Principal } from '../domain/principal.js';
import { checkAskInput } from '../situation/check-ask-input.js';
import { situate } from '../situation/situate.js';
import type { Situation } from '../situation/situation.js';
import { entitiesAsOf } from '../store/entities-as-of.js';
import { suggest } from '../suggestion/suggest.js';
import { partOf } from '../understanding/part-of.js';
import { understand, type Understood } from '../understanding/understand.js';
import { chooseWriting } from './choose-writing.js';
import type { AskDependencies } from './ask-dependencies.js';
import { composeMessage, type ProposedMessage } from './compose-message.js';
import { findContextEffects } from './context-effects.js';
import { explain } from './explain.js';
import { faqsWithAnswer } from './faqs-with-answer.js';
import { feel } from './feel.js';
import { propose } from './propose/propose.js';
import { rememberReads } from './remember-reads.js';
import type { StageClock } from './stage-clock.js';
import { toDraft, type ReplyDraft } from './reply-draft.js';

/** One question, read top-down: who asks and where, what the words say, what could be the reply, what is said, what may help next. */
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

  const understood = await clock.run('understand', () => readWords(situation, dependencies), explain.understanding);

  const now = rememberReads(dependencies);
  const then = situation.isPast ? rememberReads({ ...now, entities: entitiesAsOf(now.entities, asOf) }) : now;
  const proposed = await clock.run('propose', () => proposeAll(understood, situation, then), explain.proposed);

  const composed = await clock.run(
    'decide',
    () => composeMessage({ proposed, situation }, then),
    (decided) => explain.decided(decided, dependencies.decision),
  );

  const contexts = clock.run('contexts', () => findContextEffects({ proposed, situation }, composed, { then, now }), explain.contexts);

  const draft = toDraft(situation, proposed, composed, ontology.privateTypes);
  const { language } = understood;
  const variables = { ...situation.variables, language, emotion: understood.emotion.label };
  const suggestions = clock.run(
    'suggest',
    () =>
      suggest(
        draft.anchor,
        { language, asOf, withAnswer: (ids) => faqsWithAnswer(ids, { asOf, variables }, dependencies) },
        { ...then, ontology },
      ),
    explain.suggestions,
  );
  // The one computes while the other waits for the graph.
  const [effects, related] = await Promise.all([contexts, suggestions]);
  return { ...draft, contexts: effects, suggestions: related.slice(0, situation.maxSuggestions) };
};

export const readWords = async (situation: Situation, dependencies: AskDependencies): Promise<Understood> => {
  const { question } = situation;
  const [emotion, writing] = await Promise.all([feel(question, dependencies), chooseWriting(question, null, dependencies)]);
  return understand(situation, { emotion, writing }, dependencies.lexicon);
};

/** What could be replied to the message as a whole and to each of its questions. */
const proposeAll = async (understood: Understood, situation: Situation, dependencies: AskDependencies): Promise<ProposedMessage> => {
  const [whole, ...parts] = await Promise.all([
    propose(understood, situation, dependencies),
    ...understood.questions.map((span) => propose(partOf(understood, span), situation, dependencies)),
  ]);
  return [whole, ...parts];
};
