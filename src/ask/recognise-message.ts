import type { Language } from '../domain/language.js';
import type { FindResult } from '../retrieval/find-request.js';
import { detectLanguage } from '../text/detect-language.js';
import { isLongMessage } from '../understanding/is-long-message.js';
import { splitQuestions } from '../understanding/split-questions.js';
import type { AskDependencies } from './ask-dependencies.js';
import { chooseWriting } from './choose-writing.js';
import { recognise } from './recognise.js';

/**
 * What a message may be after, its slips undone: as a whole or, where it is long and a question in it says more, by that one. The language is told by the script where none is given.
 */
export const recogniseMessage = async (
  question: string,
  language: Language | null,
  dependencies: Pick<AskDependencies, 'encoder' | 'knowledge' | 'spelling'>,
): Promise<FindResult> => {
  const { text } = (await chooseWriting(question, language, dependencies)).normalised;
  const spoken = language ?? detectLanguage(text) ?? 'en';
  const questions = isLongMessage(text) ? splitQuestions(text) : [];
  const [whole, ...parts] = await Promise.all([
    recognise({ text, language: spoken }, dependencies),
    ...questions.map(({ start, end }) => recognise({ text: text.slice(start, end), language: spoken }, dependencies)),
  ]);
  return parts.reduce((best, part) => (surest(part) > surest(best) ? part : best), whole);
};

const surest = ({ candidates }: FindResult): number => candidates[0]?.probability ?? 0;
