import type { Language } from '../domain/language.js';
import type { Outcome } from './outcome.js';
import { WORDING } from './wording.js';

type Answer = Extract<Outcome, { kind: 'answer' }>;

/** More answers in one reply than this are more than one reads. */
const MOST_ANSWERS = 3;

/**
 * One outcome for a message of several questions: each is answered, or where they are too many the customer says which comes first. `whole` is what the
 * message as one question gives; it counts when its parts say no more than it does, for what stands beside a question is often only its story.
 */
export const joinOutcomes = (whole: Outcome, parts: readonly Outcome[], language: Language): Outcome => {
  const answers = distinct(parts.filter((outcome) => outcome.kind === 'answer'));
  const [first, second] = answers;
  if (first === undefined) return whole;
  if (second === undefined) return whole.kind === 'answer' && whole.confidence >= first.confidence ? whole : first;
  if (answers.length > MOST_ANSWERS) return askWhichFirst(answers, language);
  return {
    ...first,
    text: answers.map(({ text }) => text).join('\n\n'),
    // All of them must be right for the reply to be.
    confidence: answers.reduce((product, { confidence }) => product * confidence, 1),
    facts: answers.flatMap(({ facts }) => facts),
    sources: [...new Map(answers.flatMap(({ sources }) => sources).map((source) => [`${source.kind} ${source.id}`, source])).values()],
  };
};

const distinct = (answers: readonly Answer[]): readonly Answer[] => [
  ...new Map(answers.map((answer) => [answer.faqId ?? answer.text, answer])).values(),
];

const askWhichFirst = (answers: readonly Answer[], language: Language): Outcome => ({
  kind: 'clarification',
  questionKind: 'FAQ',
  text: WORDING[language].whichFirst,
  language,
  confidence: Math.min(...answers.map(({ confidence }) => confidence)),
  options: answers.flatMap(({ faqId, sources: [source] }) =>
    faqId === null || source === undefined ? [] : [{ id: `faq:${faqId}`, label: source.title }],
  ),
  askedAbout: 'faq',
});
