import { listNames } from '../list-names.js';
import type { FaqImportMemory } from './faq-import-memory.js';

/** What an editor should look at after an import of FAQs. */
export const faqImportWarnings = ({
  answerless,
  shared,
  remarks,
  passedOver,
  createdTopics,
  unreadColumns,
}: FaqImportMemory): readonly string[] => [
  ...(answerless.size === 0
    ? []
    : [
        `${faqsHave(answerless.size)} no answer text; ${answerless.size === 1 ? 'its title is' : 'their title is'} given until you write one`,
      ]),
  ...(shared.count === 0
    ? []
    : [
        `${String(shared.count)} ${shared.count === 1 ? 'phrasing belongs' : 'phrasings belong'} to more than one FAQ, so only one of them is found by it: ${shared.examples.join(', ')}${shared.count > shared.examples.length ? ' …' : ''}`,
      ]),
  ...(remarks.count === 0
    ? []
    : [
        `${String(remarks.count)} ${remarks.count === 1 ? 'remark' : 'remarks'} on answers: ${remarks.examples.join('; ')}${remarks.count > remarks.examples.length ? ' …' : ''}`,
      ]),
  ...(passedOver.size === 0
    ? []
    : [`drafts of ${listNames([...passedOver])} were passed over; they are kept as versions, so save them again if they still matter`]),
  ...(unreadColumns.size === 0
    ? []
    : [`columns not read: ${listNames([...unreadColumns])}; say with "columns" what they are if they matter`]),
  ...(createdTopics.size === 0 ? [] : [`topics created: ${listNames([...createdTopics])}`]),
];

const faqsHave = (count: number): string => (count === 1 ? '1 FAQ has' : `${String(count)} FAQs have`);
