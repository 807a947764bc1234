const OPENING = '([{';
const CLOSING = ')]}';

/** Splits code at the commas that stand outside all brackets. */
export const splitTopLevel = (code: string): readonly string[] => {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < code.length; at += 1) {
    const character = code.charAt(at);
    if (OPENING.includes(character)) depth += 1;
    if (CLOSING.includes(character)) depth -= 1;
    if (character === ',' && depth === 0) {
      parts.push(code.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(code.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
};
