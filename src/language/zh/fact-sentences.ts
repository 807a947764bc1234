import type { FactSentences } from '../fact-sentences.js';

export const ZH_FACT_SENTENCES: FactSentences = {
  values: '{thing}，{values}',
  labelled: '{label}：{written}',
  separator: '，',
  row: '{label}，{list}',
  cell: '{thing}：{written}',
  cellSeparator: '；',
  neighbours: '{thing}，{relation}：{list}',
};
