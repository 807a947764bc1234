import type { LinkedMention } from './link-entities.js';

/**
 * Mentions of a completed question with their places in the words as received; what stands only in what was filled in was given by the
 * dialogue and has no place.
 */
export const placeMentions = (mentions: readonly LinkedMention[], said: string): readonly LinkedMention[] => {
  const words = said.toLowerCase();
  return mentions.map((mention) => {
    const start = words.indexOf(mention.text.toLowerCase());
    if (start < 0) return { ...mention, text: '', start: 0, end: 0, via: 'GIVEN' };
    const end = start + mention.text.length;
    return { ...mention, text: said.slice(start, end), start, end };
  });
};
