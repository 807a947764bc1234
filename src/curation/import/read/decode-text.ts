import { analyse } from 'chardet';

/** A file's bytes as text, or why they are none. */
export type DecodedText =
  | { readonly kind: 'text'; readonly text: string; readonly notes: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string; readonly line: number };

interface Encoding {
  /** As the WHATWG standard calls it. */
  readonly label: string;
  readonly name: string;
  /** As the library calls it and what it tells from it only by signs that both write alike. */
  readonly detected: readonly string[];
}

/** Encodings that files come in, beside UTF-8 and UTF-16, which are told by their form. */
const LEGACY: readonly Encoding[] = [
  { label: 'windows-1252', name: 'Windows-1252', detected: ['windows-1252', 'ISO-8859-1'] },
  { label: 'gb18030', name: 'GB 18030 (GBK)', detected: ['GB18030'] },
  { label: 'big5', name: 'Big5', detected: ['Big5'] },
  { label: 'shift_jis', name: 'Shift-JIS', detected: ['Shift_JIS'] },
  { label: 'euc-jp', name: 'EUC-JP', detected: ['EUC-JP'] },
  { label: 'euc-kr', name: 'EUC-KR', detected: ['EUC-KR'] },
  { label: 'windows-1250', name: 'Windows-1250', detected: ['windows-1250', 'ISO-8859-2'] },
  { label: 'windows-1251', name: 'Windows-1251', detected: ['windows-1251'] },
];
const SINGLE_BYTE = /^windows-/;
const UNICODE = [
  { label: 'utf-8', name: 'UTF-8' },
  { label: 'utf-16le', name: 'UTF-16' },
  { label: 'utf-16be', name: 'UTF-16, high byte first' },
];
const OTHER_NAMES: Readonly<Record<string, string>> = { gbk: 'gb18030', gb2312: 'gb18030' };

/** What `--encoding` may be; any label of the WHATWG standard is taken too. */
export const ENCODINGS: readonly string[] = [...UNICODE, ...LEGACY].map(({ label }) => label);

/** The standard's label of an encoding as people write it; `null`: there is no such. */
export const readEncoding = (written: string): string | null => {
  try {
    const { encoding } = new TextDecoder(written.trim());
    return OTHER_NAMES[encoding] ?? encoding;
  } catch {
    return null;
  }
};

/** Chance in 100 that the library must give to what a file is taken for, and how far behind all else must be. */
const SURE = { chance: 50, lead: 25 } as const;
/** Bytes of lines in other than ASCII that the library looks at: all of a file but for very long ones, from which lines of every part are taken. */
const SAMPLE = 400_000;

/**
 * Decodes a whole file: by its mark, as UTF-8 or UTF-16 where all of it is that, else as the one encoding that all of it fits and that the library
 * finds far likelier than any other that reads it otherwise. Where two fit it is refused with what either makes of it.
 * @param encoding a label of the WHATWG standard; `null`: told by the bytes
 */
export const decodeText = (bytes: Uint8Array, encoding: string | null): DecodedText => {
  if (encoding !== null) return { kind: 'text', text: new TextDecoder(encoding).decode(bytes), notes: [] };
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (marked !== null) return { kind: 'text', text: new TextDecoder(marked).decode(bytes), notes: [note('UTF-16')] };
  const plain = decoded(bytes, 'utf-8');
  if (plain !== null && !plain.includes('\0')) return { kind: 'text', text: plain, notes: [] };
  if (bytes.includes(0)) return decodeWithNul(bytes);
  return isDamagedUtf8(bytes)
    ? { kind: 'text', text: new TextDecoder().decode(bytes), notes: ['some bytes of it are no UTF-8, as the rest is; rows with such are refused'] }
    : decodeLegacy(bytes);
};

const note = (name: string): string => `read as ${name}; if that is wrong, say with "encoding" what it is`;

const decoded = (bytes: Uint8Array, label: string): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** A text in 8 bits has no NUL: this is UTF-16 without its mark, or no text. */
const decodeWithNul = (bytes: Uint8Array): DecodedText => {
  let odd = 0;
  let even = 0;
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0) at % 2 === 1 ? (odd += 1) : (even += 1);
  const label = odd > even ? 'utf-16le' : 'utf-16be';
  const text = Math.min(odd, even) * 20 > Math.max(odd, even) ? null : decoded(bytes, label);
  // eslint-disable-next-line no-control-regex -- what no text holds
  if (text === null || /[\0-\x08\x0e-\x1f]/u.test(text)) return { kind: 'refused', reason: 'this is no text', line: 1 };
  return { kind: 'text', text, notes: [note(UNICODE.find((one) => one.label === label)?.name ?? label)] };
};

/** Whether nearly all that is not ASCII is UTF-8: a file of which something was pasted or cut. */
const isDamagedUtf8 = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder().decode(bytes);
  let lost = 0;
  let read = 0;
  for (const character of text) {
    if (character === '\uFFFD') lost += 1;
    else if (character > '\u007F') read += 1;
  }
  return lost * 4 <= read;
};

interface Candidate extends Encoding {
  readonly text: string;
  readonly chance: number;
}

const decodeLegacy = (bytes: Uint8Array): DecodedText => {
  const sample = sampleOf(bytes);
  const chances = new Map<string, number>(analyse(sample).map(({ name, confidence }) => [name, confidence]));
  const candidates = LEGACY.flatMap((encoding): readonly Candidate[] => {
    const text = decoded(bytes, encoding.label);
    if (text === null || /[\u0080-\u009F\uE000-\uF8FF]/u.test(text)) return [];
    return [{ ...encoding, text, chance: Math.max(...encoding.detected.map((name) => chances.get(name) ?? 0)) }];
  }).sort((a, b) => b.chance - a.chance);
  const [best] = candidates;
  if (best === undefined) return { kind: 'refused', reason: 'this is no text in an encoding known here', line: 1 };
  const rivals = candidates.filter(({ text }) => text !== best.text);
  const ahead = best.chance - Math.max(0, ...rivals.map(({ chance }) => chance));
  if (best.chance >= SURE.chance && ahead >= SURE.lead && !isOdd(best, rivals)) {
    return { kind: 'text', text: best.text, notes: [note(best.name)] };
  }
  const [rival] = rivals;
  const { at, line } = firstOther(bytes);
  const told = [best, ...(rival === undefined ? [] : [rival])].map(({ name, label }) => `as ${name} "${around(bytes, at, label)}"`);
  const labels = [best, ...rivals].map(({ label }) => label);
  return {
    kind: 'refused',
    reason: `it cannot be told for sure how this file is encoded: it reads ${told.join(', ')}; say it with "encoding" (--encoding), one of ${labels.join(', ')}, or save it as UTF-8`,
    line,
  };
};

/**
 * Words of Western languages have no three letters beyond ASCII in a row; whole words of such are another script in disguise where one fits.
 * And where characters of two bytes stand alone between Latin letters each, they are such letters.
 */
const isOdd = ({ label, text }: Candidate, rivals: readonly Candidate[]): boolean => {
  const others = rivals.filter((rival) => SINGLE_BYTE.test(rival.label) !== SINGLE_BYTE.test(label));
  if (others.length === 0) return false;
  return SINGLE_BYTE.test(label) ? /[\u00A1-\u024F]{4}/u.test(text) : !/[^\0-\u007F]{2}/u.test(text);
};

/** Lines with bytes beyond ASCII, from all over the file. */
const sampleOf = (bytes: Uint8Array): Uint8Array => {
  const lines: Uint8Array[] = [];
  let size = 0;
  let start = 0;
  let isOther = false;
  for (let at = 0; at <= bytes.length; at += 1) {
    const byte = bytes[at] ?? 0x0a;
    if (byte >= 0x80) isOther = true;
    if (byte !== 0x0a) continue;
    if (isOther) {
      const line = bytes.subarray(start, Math.min(at + 1, start + 4000));
      lines.push(line);
      size += line.length;
    }
    [start, isOther] = [at + 1, false];
  }
  const step = Math.ceil(size / SAMPLE);
  return Buffer.concat(lines.filter((_, index) => index % Math.max(step, 1) === 0));
};

const firstOther = (bytes: Uint8Array): { readonly at: number; readonly line: number } => {
  const at = Math.max(bytes.findIndex((byte) => byte >= 0x80), 0);
  return { at, line: bytes.subarray(0, at).reduce((lines, byte) => lines + Number(byte === 0x0a), 1) };
};

/** The word around a place, as an encoding reads it. */
const around = (bytes: Uint8Array, at: number, label: string): string => {
  let start = at;
  while (start > 0 && at - start < 12 && /[a-z ]/iu.test(String.fromCharCode(bytes[start - 1] ?? 0))) start -= 1;
  const text = new TextDecoder(label).decode(bytes.subarray(start, at + 24));
  return (text.split(/[\r\n\t,;"]/u)[0] ?? '').slice(0, 20).replace(/\uFFFD$/u, '').trim();
};
