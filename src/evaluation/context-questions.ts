import type { ContextQuestion, Dialogue } from './opened-dialogues.js';

/** What is asked of a service that knows the complete questions of dialogues. */
export interface ContextQuestions {
  /** After the turns of each dialogue its own utterance, which leaves something out. */
  readonly incomplete: readonly ContextQuestion[];
  /** After the same turns the complete question of the next dialogue: the customer changes the subject. The last one is followed by the first. */
  readonly topicSwitch: readonly ContextQuestion[];
}

export const contextQuestions = (dialogues: readonly Dialogue[]): ContextQuestions => ({
  incomplete: dialogues.map(({ history, utterance, rewritten }) => ({ history, utterance, wanted: rewritten })),
  topicSwitch: dialogues.map(({ history }, at) => {
    const next = dialogues[(at + 1) % dialogues.length]?.rewritten ?? '';
    return { history, utterance: next, wanted: next };
  }),
});
