import { OWN_CUES, OWN_WORDS, type OwnCueKind } from '../../language/own-words.js';
import { longestMatches } from '../../text/longest-matches.js';
import type { PhraseMatch } from '../../text/phrase-matcher.js';
import type { Language } from '../../domain/language.js';
import type { Cue } from '../cue.js';
import type { CueLexicon } from '../cue-lexicon.js';
import type { FactInquiry } from '../proposal.js';
import { takeApart } from '../question-parts.js';
import type { NamedEntity } from '../read-paths.js';
import type { Span } from '../sketch.js';
import type { OwnLexicon, OwnTerm } from './own-lexicon.js';

export interface OwnCue extends Span {
  readonly kind: OwnCueKind;
}

/** A word for a kind of thing: all that it may stand for. */
export type KindCue = Extract<Cue, { readonly kind: 'value' | 'type' }>;

/** What the words of a question say of one's own. Stretches of terms, names and kinds do not overlap. */
export interface OwnQuestion {
  readonly text: string;
  readonly language: Language;
  readonly terms: readonly PhraseMatch<OwnTerm>[];
  readonly names: readonly NamedEntity[];
  readonly kinds: readonly PhraseMatch<KindCue>[];
  readonly cues: readonly OwnCue[];
  /** Whether the words say that what is asked about is the speaker's. */
  readonly isOwn: boolean;
  /** Whether the ontology's public words stand for as much of the text as a term does: what is asked may be how it is for everybody. */
  isPublic(term: Span): boolean;
}

/** Words that hold even where they are part of a name: "how much do I owe" may be what an attribute is called. */
const SAID_ANYWHERE: ReadonlySet<OwnCueKind> = new Set([
  'owner',
  'speaker',
  'when',
  'amount',
  'open',
  'whether',
  'having',
  'manner',
  'daysUntil',
]);

export const readOwnQuestion = (
  { text, language, named }: Pick<FactInquiry, 'text' | 'language' | 'named'>,
  { own, cues }: { readonly own: OwnLexicon; readonly cues: CueLexicon },
): OwnQuestion => {
  const parts = takeApart(text, language, named, { cues });
  const names = parts.names;
  const nameSpans = names.map(({ span }) => span);
  const terms = longestMatches(own.findAll(text).filter((match) => isFree(match, nameSpans)));
  // "Credit limit" is no card: a word for a kind counts only where it is not part of what something is called.
  const kinds = parts.cues
    .filter((match) =>
      terms.every((term) => isFree(match, [term]) || (isInside(term, match) && term.end - term.start < match.end - match.start)),
    )
    .flatMap(({ start, end, values }) => {
      const kinds = values.filter((cue): cue is KindCue => cue.kind === 'value' || cue.kind === 'type');
      return kinds.length === 0 ? [] : [{ start, end, values: kinds }];
    });
  const taken = [...nameSpans, ...terms];
  const ownCues = findOwnCues(text, language);
  // 我额度: who speaks stands right before what is theirs.
  const isBeside = ({ kind, end }: OwnCue): boolean =>
    kind === 'speaker' &&
    language === 'zh' &&
    [...taken, ...kinds].some(({ start }) => text.slice(end, start).trim() === '' && start >= end);
  return {
    text,
    language,
    terms: terms.filter((term) => isFree(term, kinds)),
    names,
    kinds,
    isOwn: ownCues.some((cue) => cue.kind === 'owner' || isBeside(cue)),
    cues: ownCues.filter((cue) => SAID_ANYWHERE.has(cue.kind) || isFree(cue, taken)),
    isPublic: (term) =>
      parts.cues.some((match) => isInside(term, match) && match.values.some(({ kind }) => kind === 'attribute' || kind === 'relation')),
  };
};

const findOwnCues = (text: string, language: Language): readonly OwnCue[] =>
  OWN_CUES.flatMap((kind) =>
    [...text.matchAll(OWN_WORDS[language].cues[kind])].map((match) => ({ kind, start: match.index, end: match.index + match[0].length })),
  );

export const says = ({ cues }: Pick<OwnQuestion, 'cues'>, ...kinds: readonly OwnCueKind[]): boolean =>
  cues.some(({ kind }) => kinds.includes(kind));

const isFree = ({ start, end }: Span, taken: readonly Span[]): boolean => taken.every((span) => end <= span.start || start >= span.end);

const isInside = (inner: Span, outer: Span): boolean => outer.start <= inner.start && outer.end >= inner.end;
