import { type FaqForm, newAnswer, newPhrasing } from './faq-form.js';

/** With a question that somebody asked as one more phrasing, unless it is there already. */
export const withQuestion = (form: FaqForm, question: string): FaqForm => {
  const text = question.trim();
  return text === '' || form.phrasings.some((phrasing) => phrasing.text.trim() === text)
    ? form
    : { ...form, phrasings: [newPhrasing(text, true), ...form.phrasings] };
};

/**
 * With what an address brings along: each `phrasing` is one that was asked; `title`, `answer` and `topic` are put where nothing is written yet,
 * the first two in `language`.
 */
export const withAddress = (form: FaqForm, search: URLSearchParams): FaqForm => {
  const asked = search.getAll('phrasing').toReversed().reduce(withQuestion, form);
  const language = search.get('language') === 'zh' ? 'zh' : 'en';
  const title = search.get('title') ?? '';
  const answer = search.get('answer') ?? '';
  const hasAnswer = asked.answers.some(({ text }) => text.trim() !== '');
  return {
    ...asked,
    titles: title === '' || asked.titles[language] !== '' ? asked.titles : { ...asked.titles, [language]: title },
    answers: answer === '' || hasAnswer ? asked.answers : [{ ...newAnswer(language), text: answer }],
    topicId: asked.topicId ?? search.get('topic'),
  };
};
