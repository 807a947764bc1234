import type { FaqAnswer, FaqContent } from '../../domain/faq.js';
import { LANGUAGES, type Language } from '../../domain/language.js';
import { answerId, phrasingId } from '../content-ids.js';
import type { FaqState } from './faq-state.js';

/** Fills what a FAQ must have from what it has: the title from the first phrasing, a phrasing and the answers from the titles. */
export const completeFaq = (state: FaqState): FaqState => {
  const { id, hadPhrasings, after } = state;
  const [first] = after.phrasings;
  const titles = Object.keys(after.titles).length > 0 || first === undefined ? after.titles : { [first.language]: first.text };
  const texts = LANGUAGES.flatMap((language): { language: Language; text: string }[] => {
    const text = titles[language];
    return text === undefined ? [] : [{ language, text }];
  });
  const phrasings =
    hadPhrasings || after.phrasings.length > 0 ? after.phrasings : texts.map((phrasing) => ({ id: phrasingId(id, phrasing), ...phrasing }));
  const answers = after.answers.length > 0 ? after.answers : texts.map((title) => titleAnswer(id, title));
  return { ...state, after: { ...after, titles, phrasings, answers } };
};

/** Whether a FAQ has nothing but its titles for answers, which wait for somebody to write real ones. */
export const isAnswerless = ({ titles, answers }: Pick<FaqContent, 'titles' | 'answers'>): boolean =>
  answers.every(({ text, language }) => titles[language] === text);

const titleAnswer = (faqId: string, { language, text }: { readonly language: Language; readonly text: string }): FaqAnswer => {
  const content = { language, text, variants: [], condition: null, validFrom: null, validTo: null };
  return { id: answerId(faqId, content), ...content };
};
