import type { Principal } from '../../../domain/access.js';
import type { GraphTransaction } from '../../../store/graph-store.js';
import type { FaqDependencies } from '../../curation-dependencies.js';
import { listNames } from '../../fields/read-texts.js';
import type { SourceRow } from '../files/source-row.js';
import { addResults, type BatchResult, createRowCounter, EMPTY_RESULT, type RowImporter } from '../row-importer.js';
import { type Counted, createFaqImportMemory, type FaqImportMemory } from './faq-import-memory.js';
import { settleFaqPlans } from './faq-plans.js';
import { isOfDraft } from './parse-faq-row.js';
import { takeFaqRows } from './take-faq-rows.js';

export interface FaqImporterOptions {
  /** What a column is, by its name in the file. */
  readonly columns: Readonly<Record<string, string>>;
  /** Whether FAQs go live at once; otherwise they become drafts. */
  readonly publish: boolean;
  readonly principal: Principal;
}

/** What an editor should look at after an import of FAQs. */
const faqImportWarnings = ({
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

/** FAQs settled in one transaction. */
const AT_ONCE = 500;

/** Links FAQs to follow-ups that came later in the import, and tells of those that did not come at all. */
const settleFaqLinks = async (
  transaction: GraphTransaction,
  memory: FaqImportMemory,
  { faqs, changes, now }: Pick<FaqDependencies, 'faqs' | 'changes' | 'now'>,
): Promise<BatchResult> => {
  const counter = createRowCounter();
  const waiting = [...memory.pending].slice(0, AT_ONCE);
  const existing = await faqs.existing(
    waiting.flatMap(([, { next }]) => next.map(({ id }) => id)),
    transaction,
  );
  for (const [, { row, next }] of waiting) {
    for (const { id, path } of next.filter((one) => !existing.has(one.id))) {
      counter.complain(row, {
        path,
        reason: `no FAQ has the id "${id}", so it is left out; correct the id, or import that FAQ and repeat`,
      });
    }
  }
  const live = waiting.filter(([, { isLive }]) => isLive);
  if (live.length > 0) {
    const heads = await faqs.find(
      live.map(([id]) => id),
      transaction,
    );
    const relinked = live.flatMap(([id, { next }]) => {
      const head = heads.get(id);
      const nextIds = next.map((one) => one.id).filter((one) => existing.has(one));
      return head === undefined || head.nextIds.join('\0') === nextIds.join('\0') ? [] : [{ ...head, nextIds }];
    });
    await faqs.saveLinks(transaction, relinked);
    if (relinked.length > 0) await changes.record(transaction, { kind: 'FAQ', ids: relinked.map(({ id }) => id), at: now().toISOString() });
  }
  return counter.result(() => {
    for (const [id] of waiting) memory.pending.delete(id);
  });
};

/** Rows one after the other that describe what customers get, and those that describe drafts. */
const runsOf = (rows: readonly SourceRow[]): readonly (readonly SourceRow[])[] => {
  const runs: SourceRow[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.[0] !== undefined && isOfDraft(run[0]) === isOfDraft(row)) run.push(row);
    else runs.push([row]);
  }
  return runs;
};

/** Takes rows of FAQs: whole FAQs and single phrasings. */
export const createFaqImporter = (dependencies: FaqDependencies, options: FaqImporterOptions): RowImporter => {
  const memory = createFaqImportMemory();
  return {
    async take(transaction, rows) {
      let result = EMPTY_RESULT;
      for (const run of runsOf(rows)) {
        // What comes after drafts is read against them, and the other way round.
        const publish = options.publish && !run.some(isOfDraft);
        const taken = await takeFaqRows(transaction, run, memory, { ...options, publish }, dependencies);
        result = addResults(result, taken);
      }
      return result;
    },
    pending: () => memory.pending.size + (options.publish ? memory.plans.size : 0),
    settle: (transaction) =>
      memory.pending.size > 0
        ? settleFaqLinks(transaction, memory, dependencies)
        : settleFaqPlans(transaction, memory, options.principal, dependencies),
    warnings: () => faqImportWarnings(memory),
  };
};
