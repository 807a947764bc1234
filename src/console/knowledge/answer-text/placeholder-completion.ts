/** What somebody began to write between braces. */
export interface Begun {
  /** Where the brace stands. */
  readonly start: number;
  /** The thing, before the dot; `null`: no dot yet. */
  readonly entityId: string | null;
  /** What follows: part of a thing's name, or of an attribute's. */
  readonly words: string;
}

/** The placeholder that is being written right before the caret; `null`: none is. Ids of things may hold dots, so the last one counts. */
export const beganPlaceholder = (text: string, caret: number): Begun | null => {
  const before = text.slice(0, caret);
  const [whole, inner = ''] = /[{｛]([^{}｛｝\n]{0,80})$/u.exec(before) ?? [];
  if (whole === undefined) return null;
  const start = caret - whole.length;
  const dot = inner.lastIndexOf('.');
  return dot < 0
    ? { start, entityId: null, words: inner.trim() }
    : { start, entityId: inner.slice(0, dot).trim(), words: inner.slice(dot + 1).trim() };
};

/** The text with what was begun replaced, and where the caret is then. */
export const completed = (
  text: string,
  { start }: Begun,
  caret: number,
  placeholder: string,
): { readonly text: string; readonly caret: number } => {
  // A brace that the keyboard closed by itself is not written twice.
  const rest = text.slice(caret).replace(/^[}｝]/u, '');
  const isWhole = placeholder.endsWith('}');
  return { text: text.slice(0, start) + placeholder + (isWhole ? rest : text.slice(caret)), caret: start + placeholder.length };
};
