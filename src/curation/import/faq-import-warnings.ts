import { listNames } from '../list-names.js';
import type { Counted, FaqImportMemory } from './faq-import-memory.js';

/** What an editor should look at after an import of FAQs. */
export const faqImportWarnings = ({
  answerless,
  shared,
  remarks,
  overruled,
  moved,
  passedOver,
  createdTopics,
  unreadColumns,
}: FaqImportMemory): readonly string[] => [
  ...(answerless.size === 0
    ? []
    : [
        `${faqsHave(answerless.size)} no answer text; ${answerless.size === 1 ? 'its title is' : 'their title is'} given until you write one`,
      ]),
  ...told(moved, 'phrasing was moved to another FAQ', 'phrasings were moved to other FAQs', ', '),
  ...told(
    overruled,
    'row gives its FAQ another title or topic than an earlier row, which counts',
    'rows give their FAQ another title or topic than an earlier row, which counts',
    ', ',
  ),
  ...told(
    shared,
    'phrasing belongs to more than one FAQ, so only one of them is found by it',
    'phrasings belong to more than one FAQ, so only one of them is found by it',
    ', ',
  ),
  ...told(remarks, 'remark on answers', 'remarks on answers', '; '),
  ...(passedOver.size === 0
    ? []
    : [`drafts of ${listNames([...passedOver])} were passed over; they are kept as versions, so save them again if they still matter`]),
  ...(unreadColumns.size === 0
    ? []
    : [`columns not read: ${listNames([...unreadColumns])}; say with "columns" what they are if they matter`]),
  ...(createdTopics.size === 0 ? [] : [`topics created: ${listNames([...createdTopics])}`]),
];

const faqsHave = (count: number): string => (count === 1 ? '1 FAQ has' : `${String(count)} FAQs have`);

const told = ({ count, examples }: Counted, one: string, several: string, parted: string): readonly string[] =>
  count === 0 ? [] : [`${String(count)} ${count === 1 ? one : several}: ${examples.join(parted)}${count > examples.length ? ' …' : ''}`];
