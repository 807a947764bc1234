import type { Principal } from '../domain/access.js';
import type { Emotion } from '../domain/reply.js';
import type { AskInput } from '../domain/turn.js';
import { detectLanguage } from '../language/text/detect-language.js';
import { normaliseText } from '../language/text/normalise-text.js';
import { suggest } from '../reply/suggestion/suggest.js';
import { checkAskInput } from '../situation/check-ask-input.js';
import { situate, type Situation } from '../situation/situate.js';
import { entitiesAsOf } from '../store/repositories/entity-repository.js';
import { partOf, understand, type Understood } from '../understanding/understand.js';
import type { AskDependencies } from './ask-dependencies.js';
import { composeMessage, type ProposedMessage } from './compose-message.js';
import { findContextEffects } from './context-effects.js';
import { explain, type StageClock } from './explain.js';
import { rememberReads } from './keep-knowledge.js';
import { propose, type ProposePorts } from './propose/propose.js';
import { chooseWriting } from './recognise.js';
import { faqsWithAnswer } from './relate.js';
import { type ReplyDraft, toDraft } from './reply-draft.js';

/** The feeling of a message as typed. It is encoded as recognition encodes it, so that the encoder's cache serves the other. */
export const feel = async (message: string, { encoder, emotions }: Pick<AskDependencies, 'encoder' | 'emotions'>): Promise<Emotion> => {
  const { text } = normaliseText(message);
  const language = detectLanguage(text);
  const detector = await emotions();
  if (language === null) return detector.detect(text, 'en', null);
  const [vector = null] = await encoder.encode([text], language);
  return detector.detect(text, language, vector);
};

/** One question, read top-down: who asks and where, what the words say, what could be the reply, what is said, what may help next. */
export const makeReply = async (
  input: AskInput,
  principal: Principal,
  clock: Pick<StageClock, 'run'>,
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

type WordPorts = Pick<AskDependencies, 'encoder' | 'emotions' | 'knowledge' | 'spelling' | 'lexicon'>;

export const readWords = async (situation: Situation, dependencies: WordPorts): Promise<Understood> => {
  const { question } = situation;
  const [emotion, writing] = await Promise.all([feel(question, dependencies), chooseWriting(question, null, dependencies)]);
  return understand(situation, { emotion, writing }, dependencies.lexicon);
};

/** What could be replied to the message as a whole and to each of its questions. */
const proposeAll = async (understood: Understood, situation: Situation, dependencies: ProposePorts): Promise<ProposedMessage> => {
  const [whole, ...parts] = await Promise.all([
    propose(understood, situation, dependencies),
    ...understood.questions.map((span) => propose(partOf(understood, span, dependencies.lexicon), situation, dependencies)),
  ]);
  return [whole, ...parts];
};
