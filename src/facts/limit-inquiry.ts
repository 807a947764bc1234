import type { NamedEntity } from './read-paths.js';

/**
 * Characters of a message that are read for facts. A question that can be answered from values is far shorter (the longest of 6,000 written for
 * three-hop questions has 130), and what is read is tried in every combination of names and words.
 */
export const MOST_READ = 400;
/** Stretches of a message that are taken for names, and things that they may stand for; a comparison of more is no sentence. */
const MOST_NAMES = 12;
const MOST_NAMED = 36;
/** Words of the ontology looked at. */
export const MOST_CUES = 40;

interface Limitable {
  readonly text: string;
  readonly named: readonly NamedEntity[];
  readonly mentions: readonly Pick<NamedEntity, 'span'>[];
}

/** What of a message is read, so that the work does not grow with it; the places of what is left stay the same. */
export const limitInquiry = <T extends Limitable>(inquiry: T): T => ({
  ...inquiry,
  text: inquiry.text.slice(0, MOST_READ),
  named: firstNames(inquiry.named),
  mentions: firstNames(inquiry.mentions),
});

/** Share of a message that is read, 0..1. */
export const readShare = (text: string): number => Math.min(1, MOST_READ / text.length);

const firstNames = <T extends Pick<NamedEntity, 'span'>>(names: readonly T[]): readonly T[] => {
  const places = new Set<string>();
  const first: T[] = [];
  for (const name of names) {
    if (name.span.end > MOST_READ) continue;
    places.add(`${String(name.span.start)}-${String(name.span.end)}`);
    if (places.size > MOST_NAMES || first.length >= MOST_NAMED) break;
    first.push(name);
  }
  return first;
};
