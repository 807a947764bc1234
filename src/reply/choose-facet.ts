import type { Facet } from './facets.js';
import { entropy, informationGain } from './information-gain.js';

interface Weighted {
  readonly id: string;
  readonly probability: number;
  /** What one would read to recognise it. */
  readonly title: string;
}

/** A facet must settle this share of the doubt; with less, a second question would follow anyway. */
const LEAST_SETTLED = 0.7;
const MOST_VALUES = 5;
/** Kinds of things mean little to customers, so they are asked for where the candidates are too many to list only. */
const LISTABLE = 4;
/** Reading an option takes as long as some letters, however short it is. */
const OPTION_COST = 4;

/**
 * The facet to ask about rather than listing the candidates: that of which an answer tells most for what there is to read,
 * if it tells more than the list does for its own length. `null`: list the candidates. What is known already is not asked.
 */
export const chooseFacet = (candidates: readonly Weighted[], facets: readonly Facet[], known: ReadonlySet<string>): Facet | null => {
  const doubt = entropy(candidates.map(({ probability }) => probability));
  if (doubt === 0) return null;
  const listWorth = doubt / readingCost(candidates.map(({ title }) => title));
  const useful = facets.flatMap((facet) => {
    const { id, kind, values, labels } = facet;
    if (kind === 'type' && candidates.length <= LISTABLE) return [];
    if (known.has(id) || labels.size < 2 || labels.size > MOST_VALUES) return [];
    if (candidates.some((candidate) => !values.has(candidate.id)) || new Set(labels.values()).size < labels.size) return [];
    const gain = informationGain(
      candidates.map((candidate) => ({ weight: candidate.probability, values: [...(values.get(candidate.id) ?? [])] })),
    );
    const worth = gain / readingCost([...labels.values()]);
    return gain >= LEAST_SETTLED * doubt && worth > listWorth ? [{ facet, worth }] : [];
  });
  useful.sort((a, b) => b.worth - a.worth || (a.facet.id < b.facet.id ? -1 : 1));
  return useful[0]?.facet ?? null;
};

const readingCost = (labels: readonly string[]): number => labels.reduce((sum, label) => sum + OPTION_COST + label.length, 0);
