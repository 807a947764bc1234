import type { EmotionLabel } from './reply.js';

/** A text of which somebody said what feeling it shows. */
export interface FeltText {
  readonly text: string;
  readonly label: EmotionLabel;
}
