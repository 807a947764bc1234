import { inLanguage } from '../../domain/language.js';
import { isSmallTalk } from '../../domain/small-talk.js';
import type { Outcome, ReplyContext } from '../outcome.js';
import type { EligibleFaq } from '../render/answer-from-faq.js';
import type { WeighedCandidate } from './rate-candidates.js';
import { choosePhrase, type Speech } from '../render/channel-style.js';
import { PHRASES } from '../render/phrases.js';
import { fillIn, WORDING } from '../render/wording.js';

/** What is less likely to be meant is not near: to a question about the weather nothing is. */
const NEAR = 0.2;
/** More would read like a menu. */
const MOST_NEAR = 3;

/** FAQs that the words themselves say something of; what only the dialogue brings up is not near to another question. */
export const nearWords = (rated: readonly WeighedCandidate[], eligible: readonly EligibleFaq[]): readonly EligibleFaq[] => {
  const explaining = new Set(
    rated.flatMap(({ candidate }) => (candidate.kind === 'faq' && candidate.wordsExplained > 0 ? [candidate.faq.id] : [])),
  );
  return eligible.filter(({ faq, probability }) => probability >= NEAR && explaining.has(faq.id) && !isSmallTalk(faq)).slice(0, MOST_NEAR);
};

/** Says what is not known, and what is known near it. */
export const noAnswer = (
  { language, isReadable, looksForeign }: ReplyContext,
  speech: Speech,
  confidence: number,
  near: readonly EligibleFaq[],
): Outcome => {
  const phrases = PHRASES[language];
  const isUnderstood = isReadable && !looksForeign;
  const titles = near.map(({ faq: { id, titles: named } }) => fillIn(phrases.quoted, { title: inLanguage(named, language, id) }));
  const said = choosePhrase(isUnderstood ? phrases.noAnswer : phrases.unreadable, speech);
  const known =
    isUnderstood && titles.length > 0 ? [choosePhrase(phrases.near, speech, { titles: titles.join(WORDING[language].listSeparator) })] : [];
  return {
    kind: 'noAnswer',
    questionKind: 'OUT_OF_SCOPE',
    text: [said, ...known].join(language === 'zh' ? '' : ' '),
    language,
    confidence,
  };
};
