import type { RelationType } from '../domain/ontology.js';
import type { Cue } from './cue.js';
import type { SketchItem } from './sketch.js';
import { ASKING_WORDS } from './structure-words.js';

/** What is asked for by an attribute of the type is an attribute, not a thing. */
export interface Expected {
  /** Entity types that may answer; empty: the words do not say. */
  readonly types: ReadonlySet<string>;
  /** Where the words that ask stand; `null`: there are none. */
  readonly at: number | null;
}

/** Words between the asking word and what it asks for: "what are the main languages". */
const REACH = 4;

/** What kind of thing the question wants: "which films …", "who …", "… in which years". Without an asking word, what is named first. */
export const expectedTypes = (items: readonly SketchItem[], relationType: (id: string) => RelationType | null): Expected => {
  const typesOf = (cue: Cue): readonly string[] => {
    if (cue.kind === 'type') return [cue.id];
    if (cue.kind !== 'relation') return [];
    const type = relationType(cue.id);
    return (cue.direction === 'OUTGOING' ? type?.to : type?.from) ?? [];
  };
  const isAsking = (item: SketchItem): boolean =>
    item.kind !== 'anchor' && (ASKING_WORDS.has(item.text) || (item.kind === 'word' && ASKING_WORDS.has(item.term)));
  const asking = items.findIndex(isAsking);
  // "who" and "when" may be words for a type themselves.
  const from = asking < 0 || items[asking]?.kind === 'cue' ? Math.max(asking, 0) : asking + 1;
  const following = items.slice(from, from + REACH);
  const named = following.find((item) => item.kind !== 'word');
  if (named?.kind !== 'cue') return { types: new Set(), at: asking < 0 ? null : asking };
  return { types: new Set(named.cues.flatMap(typesOf)), at: items.indexOf(named) };
};
