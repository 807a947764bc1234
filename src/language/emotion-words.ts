import type { Language } from '../domain/language.js';
import type { EmotionLabel } from '../domain/reply.js';
import { EN_DISTRESS } from './en/emotion-words.js';
import { ZH_DISTRESS } from './zh/emotion-words.js';

/** What weighs on somebody beyond a mood, gravest first: what they may do to themselves, a death, a blow of life, having asked in vain. */
export const DISTRESS_KINDS = ['SELF_HARM', 'GRIEF', 'HARDSHIP', 'REPEATED_FAILURE'] as const;

export type DistressKind = (typeof DISTRESS_KINDS)[number];

/** How distress is put in a language, in normalised texts (small letters, no wide forms). */
export interface DistressCues {
  readonly signs: Readonly<Record<DistressKind, readonly RegExp[]>>;
  /** Right before a sign it says the contrary; tested on what stands before it in its clause. */
  readonly negation: RegExp;
  /** The message asks what would be, or about others in general: no distress, unless somebody may harm themselves. */
  readonly hypothetical: RegExp;
}

const CUES: Readonly<Record<Language, DistressCues>> = { zh: ZH_DISTRESS, en: EN_DISTRESS };

/** Longer messages are not looked through, in UTF-16 units. */
const LONGEST = 500;
const CLAUSE_END = /[,.!?;:，。！？；：\n]/u;

/** The gravest distress that a normalised message shows; `null`: none. Words alone: it finds what is said, not what is hinted at. */
export const detectDistress = (text: string, language: Language): DistressKind | null => {
  const { signs, negation, hypothetical } = CUES[language];
  const read = text.slice(0, LONGEST);
  const isHypothetical = hypothetical.test(read);
  const isShown = (kind: DistressKind): boolean =>
    (kind === 'SELF_HARM' || kind === 'REPEATED_FAILURE' || !isHypothetical) &&
    signs[kind].some((sign) => {
      const match = sign.exec(read);
      return match !== null && !negation.test(read.slice(0, match.index).split(CLAUSE_END).at(-1) ?? '');
    });
  return DISTRESS_KINDS.find(isShown) ?? null;
};

/** Words and phrases that show a feeling whatever the subject. */
export interface EmotionCues {
  readonly cues: Readonly<Record<Exclude<EmotionLabel, 'NEUTRAL'>, readonly string[]>>;
  /** Right before a cue they turn it around. */
  readonly negations: readonly string[];
  /** The whole of a calm question whether there is something, or what it is: words that show a feeling elsewhere only name the thing ("do you insure robbery?"). */
  readonly enquiry: RegExp;
}
