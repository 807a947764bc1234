import type { GraphReader } from '../../store/graph-store.js';
import type { CurationDependencies } from '../curation-dependencies.js';
import { findUsersOf } from '../find-users-of.js';
import { listNames } from '../list-names.js';
import type { KnowledgeRules } from '../load-knowledge-rules.js';
import type { EntityContent } from '../read-entity.js';
import { takenByFaq } from '../save-entity.js';
import type { EntityItem } from './entity-item.js';
import type { ItemFlaw } from './faq-item.js';

/** Why a row cannot change what is known of an entity; empty: it can. */
export const findEntityChangeFlaws = async (
  reader: GraphReader,
  { writing: { names, type, id } }: EntityItem,
  known: EntityContent | null,
  said: EntityContent,
  { variables }: KnowledgeRules,
  faqIds: ReadonlySet<string>,
  dependencies: Pick<CurationDependencies, 'faqs'>,
): Promise<readonly ItemFlaw[]> => {
  if (known === null && faqIds.has(said.id)) return [{ path: id.path, reason: takenByFaq(said.id) }];
  if (known === null) return names.length > 0 ? [] : [{ path: id.path, reason: `"${said.id}" is new, so its row needs a name` }];
  if (known.type !== said.type) {
    return [
      {
        path: type.path,
        reason: `"${said.id}" is a ${known.type}; delete it first to make it a ${said.type}, or give this one another id`,
      },
    ];
  }
  const gone = Object.entries(said.attributes).flatMap(([attribute, value]) =>
    value === null && known.attributes[attribute] !== undefined ? [attribute] : [],
  );
  const lost = gone.map((attribute) => ({ attribute, language: null }));
  const users = await findUsersOf(reader, said.id, lost, variables, dependencies);
  if (users.length === 0) return [];
  return [{ path: id.path, reason: `answers of the published FAQs ${listNames(users)} state ${gone.join(' or ')}; change them first` }];
};
