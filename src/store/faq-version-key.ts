/** What tells a version of a FAQ from all others. */
export const faqVersionKey = (id: string, number: number): string => `${id}#${String(number)}`;
