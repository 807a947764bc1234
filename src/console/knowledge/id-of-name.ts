/** An id made of a name: `Travel Card` gives `travel-card`; empty where it has no Latin letter. */
export const idOfName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
