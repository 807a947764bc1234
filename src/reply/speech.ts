import { createHash } from 'node:crypto';
import { channelStyle } from './channel-style.js';
import { fitText } from './fit-text.js';
import type { ReplyContext } from './reply-context.js';
import { fillIn } from './wording.js';

/** What decides which of several wordings is said. */
export interface Speech {
  /** One for each turn of each conversation; `null`: no dialogue, so the first wording. */
  readonly seed: string | null;
  /** What was said in the dialogue, the newest last. */
  readonly spoken: readonly string[];
  readonly prefers: 'SHORT' | 'LONG' | null;
  /** The words as the channel shows them, by which what was said is known again. */
  readonly fit: (text: string) => string;
}

/** Who is upset, or listens instead of reading, gets the shortest wording; who is confused the longest. The knowledge's revision is no part of the seed: a change elsewhere must not reword this reply. */
export const speechOf = ({ conversationId, conversation, wordedFor = conversation, channel, emotion, language }: ReplyContext): Speech => {
  const style = channelStyle(channel);
  const turns = wordedFor?.turns ?? [];
  const isShort = style.maxCharacters !== null || emotion.label === 'ANGRY' || emotion.label === 'ANXIOUS';
  return {
    seed: conversationId === null ? null : `${conversationId} ${String((turns.at(-1)?.number ?? 0) + 1)}`,
    spoken: turns.map(({ reply }) => reply.text),
    prefers: isShort ? 'SHORT' : emotion.label === 'CONFUSED' ? 'LONG' : null,
    fit: (text) => fitText(text, style, language),
  };
};

/** The wording to say now: one that was not said yet, or that was said longest ago. */
export const chooseWording = <T extends { readonly text: string }>(wordings: readonly [T, ...T[]], speech: Speech): T => {
  const [first] = wordings;
  const { seed, spoken, prefers, fit } = speech;
  if (wordings.length === 1) return first;
  const length = ({ text }: T): number => (prefers === null ? 0 : prefers === 'SHORT' ? text.length : -text.length);
  const ranked = wordings.map((wording, index) => ({
    wording,
    said: spoken.findLastIndex((text) => text.includes(fit(wording.text))),
    length: length(wording),
    draw: seed === null ? String(index) : createHash('sha256').update(`${seed} ${wording.text}`).digest('hex'),
  }));
  ranked.sort((a, b) => a.said - b.said || a.length - b.length || (a.draw < b.draw ? -1 : 1));
  return ranked[0]?.wording ?? first;
};

/** The same for plain texts, with `{…}` filled in. */
export const choosePhrase = (
  [first, ...others]: readonly [string, ...string[]],
  speech: Speech,
  values: Readonly<Record<string, string>> = {},
): string => {
  const filled = (text: string): { readonly text: string } => ({ text: fillIn(text, values) });
  return chooseWording([filled(first), ...others.map(filled)], { ...speech, prefers: null }).text;
};
