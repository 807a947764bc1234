import { askQuestions } from './ask-questions.js';
import { measureRecognition } from './measure-recognition.js';
import type { OpenFaqs } from './opened-faqs.js';
import { readLabelledTexts } from './read-labelled-texts.js';
import { readTable } from './read-table.js';
import type { Suite } from './suite.js';
import { summariseTimes } from './summarise-times.js';
import { tellUnknownLabels } from './tell-unknown-labels.js';

/**
 * Every label in train becomes a FAQ with its texts for phrasings, each test text is asked. A text that stands under several labels becomes
 * a phrasing of each of their FAQs, as in any import, so at most one of its rows can be right.
 */
export const createRecognitionSuite = (openFaqs: OpenFaqs, parts: readonly string[]): Suite<'train' | 'test' | 'out-of-scope'> => ({
  name: 'recognition',
  description: 'which FAQ a question asks for, and whether any does',
  files: [
    { name: 'train', description: 'phrasings: columns text,label; each label becomes a FAQ', isRequired: true },
    { name: 'test', description: 'questions to ask: columns text,label', isRequired: true },
    { name: 'out-of-scope', description: 'questions that no FAQ answers: column text', isRequired: false },
  ],
  parts,
  run: async (files, run) => {
    const { tell } = run;
    const train = await readLabelledTexts(files.train, tell);
    const test = await readLabelledTexts(files.test, tell);
    const strays = (await readTable(files['out-of-scope'], ['text'], tell)).map(({ cells }) => cells.text);
    tellUnknownLabels(train, test, tell);
    const faqs = await openFaqs(train, run);
    try {
      const questions = test.map(({ text }) => text);
      const asked = await askQuestions(questions, 'questions', faqs, run);
      const outOfScope = await askQuestions(strays, 'out-of-scope questions', faqs, run);
      const inScope = asked.map((question, index) => ({ ...question, label: test[index]?.label ?? '' }));
      const all = [...asked, ...outOfScope];
      const times = summariseTimes(all.map(({ milliseconds }) => milliseconds));
      return {
        ...measureRecognition({ inScope, outOfScope }),
        trainSeconds: faqs.trainSeconds,
        millisecondsPerQuestion: times?.median ?? null,
        millisecondsPerQuestionMean: times?.mean ?? null,
        millisecondsPerQuestionP95: times?.p95 ?? null,
        encodeSeconds: faqs.encodeSeconds,
        // Of mixed languages the mean: each has its own.
        answerThreshold: all.reduce((sum, { answerThreshold }) => sum + answerThreshold, 0) / all.length,
        labels: new Set(train.map(({ label }) => label)).size,
        phrasings: faqs.phrasings,
        questions: test.length,
        outOfScopeQuestions: strays.length,
      };
    } finally {
      await faqs.close();
    }
  },
});
