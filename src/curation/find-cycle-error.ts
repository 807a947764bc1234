import type { Relation } from '../domain/entity.js';
import type { RelationType } from '../domain/ontology.js';
import type { GraphReader } from '../store/graph-store.js';
import type { CurationDependencies } from './curation-dependencies.js';
import { overlap } from './find-cardinality-error.js';
import type { Path, UserError } from './user-error.js';

/** Things that are looked through for a way back; a longer chain is not followed to its end. */
const MOST_VISITED = 10_000;

/**
 * Why a relation cannot be written where the ontology says that its type is acyclic: relations that hold at the same time lead from its end
 * back to its start. One statement for each step of the way.
 * @param added relations of the type that are written along with it
 */
export const findCycleError = async (
  reader: GraphReader,
  relation: Relation,
  { id: type, acyclic }: RelationType,
  added: readonly Relation[],
  path: Path,
  { relations }: Pick<CurationDependencies, 'relations'>,
): Promise<UserError | null> => {
  if (acyclic !== true) return null;
  const cameFrom = new Map<string, string>();
  for (let reached = [relation.to]; reached.length > 0 && cameFrom.size < MOST_VISITED;) {
    const stored = await relations.findAt(reader, type, 'from', reached);
    const along = [...stored, ...added.filter(({ from }) => reached.includes(from))].filter((step) => overlap(step, relation));
    const next: string[] = [];
    for (const { from, to } of along) {
      if (to === relation.to || cameFrom.has(to)) continue;
      cameFrom.set(to, from);
      next.push(to);
    }
    if (cameFrom.has(relation.from)) {
      const way = wayTo(relation.from, relation.to, cameFrom);
      const message = `${type} must not lead in a circle, but it does: ${way.map((one) => `"${one}"`).join(' → ')} → "${relation.to}"; take one of these relations out first`;
      return { code: 'INVALID_STATE', message, path };
    }
    reached = next;
  }
  return null;
};

const wayTo = (end: string, start: string, cameFrom: ReadonlyMap<string, string>): readonly string[] => {
  const way = [end];
  for (let at = end; at !== start;) {
    at = cameFrom.get(at) ?? start;
    way.unshift(at);
  }
  return way;
};
