import type { EmotionLabel } from '../domain/reply.js';

/** Words and phrases that show a feeling whatever the subject. */
export interface EmotionCues {
  readonly cues: Readonly<Record<Exclude<EmotionLabel, 'NEUTRAL'>, readonly string[]>>;
  /** Right before a cue they turn it around. */
  readonly negations: readonly string[];
}
