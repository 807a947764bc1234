const PRIME = 16_777_619;
/** The offset basis of FNV-1a for 32 bits. */
const START = 2_166_136_261;

/** A number of 32 bits for a text, the same everywhere (FNV-1a by Fowler, Noll and Vo); `before` continues an earlier one. */
export const hashText = (text: string, before: number = START): number => {
  let hash = before;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME) >>> 0;
  return hash;
};
