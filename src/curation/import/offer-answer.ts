import type { FaqAnswer } from '../../domain/faq.js';
import { answerId } from '../content-ids.js';

/**
 * Adds what a row of a table says as an answer. The first such row of an import replaces the answer for everybody in that language, the
 * following ones are further wordings of it; a text that is among the wordings already changes nothing.
 */
export const offerAnswer = (faqId: string, answers: readonly FaqAnswer[], offered: FaqAnswer, isFirst: boolean): readonly FaqAnswer[] => {
  const { language, text } = offered;
  if (answers.some((answer) => answer.language === language && [answer.text, ...answer.variants].includes(text))) return answers;
  const present = answers.find((answer) => answer.language === language && answer.condition === null);
  if (present === undefined) return [...answers, offered];
  const { id: _, ...content } = isFirst ? offered : { ...present, variants: [...present.variants, text] };
  const renewed = { id: answerId(faqId, content), ...content };
  return answers.map((answer) => (answer === present ? renewed : answer));
};
