import { findPublishingErrors } from '../find-publishing-errors.js';
import type { UserError } from '../user-error.js';
import type { FaqItem, ItemFlaw } from './faq-item.js';
import type { FaqState } from './faq-state.js';

/** Why a row of a FAQ cannot be taken; empty: it can. `after` is the FAQ as it would be. */
export const findItemFlaws = (
  item: FaqItem,
  errors: readonly UserError[],
  after: FaqState,
  { publish, describedAt }: { readonly publish: boolean; readonly describedAt: string | null },
): readonly ItemFlaw[] => {
  const { faqId, kind } = item;
  if (kind === 'whole' && describedAt !== null) {
    return [{ path: ['id'], reason: `the FAQ "${faqId}" was described already at ${describedAt}; make one of the two` }];
  }
  if (publish && after.head?.status === 'ARCHIVED') {
    return [{ path: [], reason: `the FAQ "${faqId}" is archived; publish it again first, or take the row out` }];
  }
  if (item.row.addsTo !== undefined && after.head === null && !after.hadPhrasings && after.after.phrasings.length === 0)
    return [{ path: [], reason: item.row.addsTo }];
  const { titles, phrasings, answers } = after.after;
  if (Object.keys(titles).length === 0 && errors.length === 0 && item.phrasings.length === 0 && kind === 'part')
    return [
      { path: [], reason: `the FAQ "${faqId}" is new and the row has no question and no title; its id is none that customers should read` },
    ];
  const lacking = publish
    ? findPublishingErrors({ titles, answers, phrasings: { length: phrasings.length + Number(after.hadPhrasings) } })
    : [];
  // Of a row of a table the column is named, not the field within our answer.
  return (errors.length > 0 ? errors : lacking).map(({ path, message }) => ({
    path: kind === 'part' ? path.slice(0, 1) : path,
    reason: message,
  }));
};
