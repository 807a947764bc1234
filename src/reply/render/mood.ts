import { type Emotion, optionIdOf } from '../../domain/reply.js';
import { detectDistress } from '../../language/emotion-words.js';
import type { Outcome, ReplyContext } from '../outcome.js';
import type { EligibleFaq } from './answer-from-faq.js';
import { choosePhrase, type Speech } from './channel-style.js';
import { type HardFeeling, PHRASES } from './phrases.js';

/** Who is upset must not be given a guess: of the doubt that is left at the threshold, this share must be gone. */
const LESS_DOUBT = 0.3;

/** From which probability on an answer is sure enough for somebody who feels like that. */
export const sureFrom = (threshold: number, emotion: Emotion): number =>
  isUpset(emotion) ? threshold + LESS_DOUBT * (1 - threshold) : threshold;

export const isUpset = ({ label }: Emotion): boolean => label === 'ANGRY' || label === 'ANXIOUS' || label === 'DISAPPOINTED';

/** Answers the feeling before the question, and offers a person where there is no sure answer. The facts stay as they are. */
export const withEmpathy = (outcome: Outcome, eligible: readonly EligibleFaq[], context: ReplyContext, speech: Speech): Outcome => {
  const distress = detectDistress(context.question.toLowerCase(), context.language);
  if ((distress === 'GRIEF' || distress === 'HARDSHIP') && outcome.kind !== 'handoff' && outcome.questionKind !== 'SMALL_TALK')
    return sympathetic(outcome, distress, speech);
  const feeling = hardFeeling(context.emotion);
  // Small talk is written for how it is said: "I am sorry that this has made you angry" before "hello" would be odd.
  if (feeling === null || outcome.kind === 'handoff' || outcome.questionKind === 'SMALL_TALK') return outcome;
  const phrases = PHRASES[outcome.language];
  const opening =
    isWrittenForFeeling(outcome, eligible) || !isWorthSaying(feeling, outcome) ? [] : [choosePhrase(phrases.empathy[feeling], speech)];
  const offersPerson = feeling !== 'CONFUSED' && outcome.kind !== 'answer';
  const offer = offersPerson ? [choosePhrase(phrases.offerPerson, speech)] : [];
  if (opening.length + offer.length === 0) return outcome;
  const said = { text: [...opening, outcome.text, ...offer].join(outcome.language === 'zh' ? '' : ' ') };
  if (outcome.kind !== 'clarification' || !offersPerson) return { ...outcome, ...said };
  return { ...outcome, ...said, options: [...outcome.options, { id: optionIdOf('person', 'now'), label: phrases.person }] };
};

/** Whom life has hit is spoken to as such, and may always talk to a person. */
const sympathetic = (outcome: Outcome, distress: 'GRIEF' | 'HARDSHIP', speech: Speech): Outcome => {
  const phrases = PHRASES[outcome.language];
  const said = [choosePhrase(phrases.sympathy[distress], speech), outcome.text, choosePhrase(phrases.offerPerson, speech)];
  return { ...outcome, text: said.join(outcome.language === 'zh' ? '' : ' ') };
};

/** Who is only confused or disappointed is helped by the question back itself: sympathy before a list of questions reads as a formula. */
const isWorthSaying = (feeling: HardFeeling, { kind }: Outcome): boolean =>
  kind === 'answer' || feeling === 'ANGRY' || feeling === 'ANXIOUS';

const hardFeeling = ({ label }: Emotion): HardFeeling | null => (label === 'NEUTRAL' || label === 'SATISFIED' ? null : label);

/** An editor's answer for people who feel like that, or one that apologises already, needs no further words. */
const isWrittenForFeeling = (outcome: Outcome, eligible: readonly EligibleFaq[]): boolean => {
  if (
    /^(?:很|非常|真的|实在)?(?:抱歉|对不起|不好意思)|^(?:(?:i am|i'm|we are|we're)(?: very| so| truly)? )?sorry\b|^i am afraid/i.test(
      outcome.text,
    )
  )
    return true;
  if (outcome.kind !== 'answer') return false;
  const given = eligible.find(({ faq }) => faq.id === outcome.faqId);
  return given !== undefined && JSON.stringify(given.chosen.answer.condition).includes('"var":"emotion"');
};
