import type { EmotionLabel } from './reply.js';

/** Every feeling that is told apart. */
export const EMOTION_LABELS: readonly EmotionLabel[] = ['NEUTRAL', 'SATISFIED', 'ANXIOUS', 'CONFUSED', 'DISAPPOINTED', 'ANGRY'];
