/** What can be exported, each as one file. */
export const EXPORT_PARTS = {
  /** In the order in which an import needs them, which reads them as they are. */
  knowledge: ['ontology', 'topics', 'entities', 'relations', 'faqs'],
  /** What belongs to one person, and how it is related to other things. */
  customers: ['customers', 'customer-relations'],
  /** What happened, to be read and not to be imported. */
  log: ['turns', 'proposals'],
} as const;

export type ExportGroup = keyof typeof EXPORT_PARTS;
export type ExportPart = (typeof EXPORT_PARTS)[ExportGroup][number];

/** The group of a part; `null`: there is no such part. */
export const groupOf = (part: string): ExportGroup | null =>
  (['knowledge', 'customers', 'log'] as const).find((group) => EXPORT_PARTS[group].some((one) => one === part)) ?? null;

export const EXPORT_FORMATS = ['jsonl', 'yaml', 'csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The format in which a part is written where another one is asked for: an ontology is no table, and the log is for programs. */
export const formatFor = (part: ExportPart, asked: ExportFormat): ExportFormat => {
  if (part === 'ontology') return 'yaml';
  return groupOf(part) === 'log' ? 'jsonl' : asked;
};

/** Reads `faqs.jsonl` as a part and a format; `null`: there is no such file. */
export const readExportName = (name: string): { readonly part: ExportPart; readonly format: ExportFormat } | null => {
  const [, written = '', ending = ''] = /^([a-z-]+)\.([a-z]+)$/.exec(name) ?? [];
  const part = Object.values(EXPORT_PARTS)
    .flat()
    .find((one) => one === written);
  const format = EXPORT_FORMATS.find((one) => one === ending);
  return part === undefined || format === undefined || formatFor(part, format) !== format ? null : { part, format };
};
