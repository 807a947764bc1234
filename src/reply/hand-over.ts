import type { HandoffReason } from '../domain/reply.js';
import { detectDistress } from '../language/distress.js';
import { smallTalkAction } from '../domain/small-talk.js';
import { asksForPerson } from './asks-for-person.js';
import { missesInRow, MOST_TIMES_GIVEN, timesGiven } from './dialogue-history.js';
import type { Outcome } from './outcome.js';
import { PHRASES } from './phrases.js';
import type { ReplyContext } from './reply-context.js';
import { choosePhrase, type Speech } from './speech.js';
import { summariseDialogue } from './summarise-dialogue.js';

/** Anger of this score is for a person at once; weaker anger when it was shown in the turn before too. */
const STRONG_ANGER = 0.97;
/** Turns in a row that may pass without an answer. */
const MOST_MISSES = 2;

/** Passes to a person what a person should do; everything else stays as it is. */
export const handOver = (outcome: Outcome, context: ReplyContext, speech: Speech): Outcome => {
  const reason = reasonFor(outcome, context, speech);
  if (reason === null) return outcome;
  const { language } = outcome;
  const phrases = PHRASES[language];
  const isWaiting = context.conversation?.turns.at(-1)?.reply.kind === 'handoff' && reason !== 'REQUESTED';
  const isUrgent = actionOf(outcome) === 'URGENT_HANDOFF';
  const said = choosePhrase(isWaiting ? phrases.stillWaiting : phrases.handoff[reason], speech);
  // What is known helps until somebody comes.
  const isKnown = outcome.kind === 'answer' && reason === 'EMOTION';
  return {
    kind: 'handoff',
    questionKind: reason === 'REQUESTED' ? 'AGENT_REQUEST' : outcome.questionKind,
    text: isUrgent ? outcome.text : isKnown ? `${said}\n\n${phrases.meanwhile}${language === 'zh' ? '' : ' '}${outcome.text}` : said,
    language,
    // A rule decided, not a guess.
    confidence: 1,
    reason,
    summary: summariseDialogue(reason, context, language),
  };
};

const actionOf = (outcome: Outcome): ReturnType<typeof smallTalkAction> =>
  outcome.kind === 'answer' && outcome.faqId !== null ? smallTalkAction(outcome.faqId) : null;

const reasonFor = (outcome: Outcome, context: ReplyContext, speech: Speech): HandoffReason | null => {
  const { choice, question, emotion, conversation, language } = context;
  const turns = conversation?.turns ?? [];
  const last = turns.at(-1)?.reply;
  const action = actionOf(outcome);
  if (action === 'URGENT_HANDOFF') return 'EMOTION';
  if (action === 'HANDOFF') return 'REQUESTED';
  if (choice === null ? asksForPerson(question) : choice.kind === 'person') return 'REQUESTED';
  const distress = detectDistress(question.toLowerCase(), language);
  if (distress === 'SELF_HARM') return 'EMOTION';
  if (distress === 'REPEATED_FAILURE' && turns.length > 0) return 'REPEATED_MISS';
  const wasAngry = last?.understanding.emotion.label === 'ANGRY';
  if (emotion.label === 'ANGRY' && (emotion.score >= STRONG_ANGER || wasAngry)) return 'EMOTION';
  if (timesGiven(turns, outcome, question, speech.fit) >= MOST_TIMES_GIVEN) return 'REPEATED_MISS';
  if (outcome.kind !== 'noAnswer' && outcome.kind !== 'clarification') return null;
  if (last?.kind === 'handoff') return last.reason === 'REQUESTED' ? 'REPEATED_MISS' : last.reason;
  const isSecondNoAnswer = outcome.kind === 'noAnswer' && last?.kind === 'noAnswer';
  return isSecondNoAnswer || missesInRow(turns) >= MOST_MISSES ? 'REPEATED_MISS' : null;
};
