import type { Role } from '../session/roles.js';
import type { Texts } from '../texts/en.js';

/** A page of the console that the bar leads to. */
export interface PageLink {
  readonly path: string;
  readonly name: keyof Texts['shell']['pageNames'];
  /** Who may what it is for. */
  readonly lowest: Role;
}

export const PAGES: readonly PageLink[] = [
  { path: '/', name: 'tryIt', lowest: 'CUSTOMER' },
  { path: '/faqs', name: 'faqs', lowest: 'AGENT' },
  { path: '/proposals', name: 'proposals', lowest: 'EDITOR' },
  { path: '/things', name: 'things', lowest: 'AGENT' },
  { path: '/topics', name: 'topics', lowest: 'AGENT' },
  { path: '/ontology', name: 'ontology', lowest: 'AGENT' },
  { path: '/insights', name: 'insights', lowest: 'EDITOR' },
  { path: '/import', name: 'import', lowest: 'PUBLISHER' },
];

/** The address of one FAQ or thing, with what is to be done there. */
export const addressOf = (kind: 'faqs' | 'things', id: string, rest = ''): string => `/${kind}/${encodeURIComponent(id)}${rest}`;
