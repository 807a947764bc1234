import type { WrittenValues } from '../written-values.js';

// Made once: making one takes longer than all else in a reply's wording.
const DATES = new Intl.DateTimeFormat('zh-CN', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const LISTS = new Intl.ListFormat('zh-CN', { type: 'conjunction' });

export const ZH_WRITTEN_VALUES: WrittenValues = {
  yes: '是',
  no: '否',
  date: (day) => DATES.format(day),
  list: (items) => LISTS.format(items),
  // Measure words do not change with the number.
  isOne: () => false,
  singular: (format) => format,
};
