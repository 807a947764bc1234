/** Characters a text may have at most, by what it is. */
export const TEXT_LIMITS = { name: 200, text: 2000, answer: 10_000 } as const;

/** Control characters but for tab and line feed, and halves of surrogate pairs. */
const UNWANTED = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\p{Cs}]/u;

const INVISIBLE = /[\s\p{Z}\p{Cf}\u3164\u115F\u1160\uFFA0\u2800]/gu;

/** What is wrong with a text, to be read after its name ("… is empty"); `null`: nothing. */
export const findTextFlaw = (text: string, limit: number): string | null => {
  // Blanks and what cannot be seen, such as zero-width spaces.
  if (text.replace(INVISIBLE, '') === '') return 'is empty; write a text or leave it out';
  if (text.length > limit) return `has ${String(text.length)} characters; at most ${String(limit)} are kept, so shorten it`;
  const [unwanted] = UNWANTED.exec(text) ?? [];
  if (unwanted !== undefined) return `contains the control character ${codeOf(unwanted)}; remove it`;
  if (text.includes('\uFFFD'))
    return 'contains U+FFFD, which stands for a lost character: the file was read or saved in a wrong encoding; save it as UTF-8';
  return null;
};

const codeOf = (character: string): string => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
