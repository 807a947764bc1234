import { analyse } from 'chardet';
import { groupBy } from '../../../domain/group-by.js';

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
const isSingleByte = ({ label }: Pick<Encoding, 'label'>): boolean => label.startsWith('windows-');
const UTF_8 = { label: 'utf-8', name: 'UTF-8' };
const UNICODE = [UTF_8, { label: 'utf-16le', name: 'UTF-16' }, { label: 'utf-16be', name: 'UTF-16, high byte first' }];
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

/** Chance in 100 that the library must give to what a file is taken for, and how far behind all else must be, where there is little to tell by more. */
const SURE = { chance: 50, lead: 25, leadOfShort: 60 } as const;
/** Bytes of lines in other than ASCII that the library looks at: all of a file but for very long ones, from which lines of every part are taken. */
const SAMPLE = 400_000;

/**
 * Decodes a whole file: by its mark, as UTF-8 or UTF-16 where all of it is that, however short, else as the one encoding that all of it fits and that the library
 * finds far likelier than any other that reads it otherwise. Where two fit it is refused with what either makes of it.
 * @param encoding a label of the WHATWG standard; `null`: told by the bytes
 */
export const decodeText = (bytes: Uint8Array, encoding: string | null): DecodedText => {
  if (encoding !== null) return { kind: 'text', text: decode(bytes, encoding, false), notes: [] };
  if (isUtf32(bytes)) return { kind: 'refused', reason: 'this is UTF-32, which is not read; save it as UTF-8', line: 1 };
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (marked !== null) return { kind: 'text', text: new TextDecoder(marked).decode(bytes), notes: [note('UTF-16')] };
  const plain = decoded(bytes, 'utf-8');
  if (plain !== null && !plain.includes('\0'))
    return { kind: 'text', text: plain, notes: isByChance(plain, bytes) ? [note(UTF_8.name)] : [] };
  if (bytes.includes(0)) {
    const wide = decodeWide(bytes, plain !== null);
    if (wide !== null) return wide;
    if (!isTextWithNul(bytes)) return { kind: 'refused', reason: 'this is no text', line: 1 };
    if (plain !== null) return { kind: 'text', text: plain, notes: [] };
  }
  return isDamagedUtf8(bytes)
    ? {
        kind: 'text',
        text: new TextDecoder().decode(bytes),
        notes: ['some bytes of it are no UTF-8, as the rest is; rows with such are refused'],
      }
    : decodeLegacy(bytes);
};

/** Signs looked at to tell UTF-32: three bytes in four of a Latin one are 0, and one of any other. */
const WIDEST = 64;

/** By its mark, or since in every four bytes the two highest say a place of Unicode; UTF-16 has no such run. */
const isUtf32 = (bytes: Uint8Array): boolean => {
  if (bytes.length < 8 || bytes.length % 4 !== 0) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4 * WIDEST));
  return [true, false].some((isLowFirst) => {
    for (let at = 0; at < view.byteLength; at += 4) {
      const sign = view.getUint32(at, isLowFirst);
      if (sign === 0 || sign > 0x10ffff) return false;
    }
    return true;
  });
};

const note = (name: string): string => `read as ${name}; if that is wrong, say with "encoding" what it is`;

/** What Windows-1252 has where Latin-1 has control characters: Node 20 decodes it as Latin-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** @throws TypeError when `fatal` and the bytes are none of the encoding */
const decode = (bytes: Uint8Array, label: string, fatal: boolean): string => {
  const text = new TextDecoder(label, { fatal }).decode(bytes);
  if (label !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/gu, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80));
};

const decoded = (bytes: Uint8Array, label: string): string | null => {
  try {
    return decode(bytes, label, true);
  } catch {
    return null;
  }
};

/**
 * UTF-16 without its mark, the way round that has signs as texts have; `null`: it is none. A table in 8 bits into which some NULs came reads as UTF-16 too,
 * as a line of rare characters: UTF-16 has a NUL in every Latin sign, and ends its lines with it.
 */
const decodeWide = (bytes: Uint8Array, isUtf8: boolean): DecodedText | null => {
  const isMostlyLatin = shareOfNul(bytes) >= NUL_OF_WIDE;
  if (isUtf8 && !isMostlyLatin) return null;
  const lines = bytes.filter((byte) => byte === 0x0a).length;
  const readings = UNICODE.slice(1).flatMap(({ label, name }) => {
    const text = decoded(bytes, label);
    // What no text holds.
    if (text === null || /[\0-\x08\x0e-\x1f\uFFFE\uFFFF]/u.test(text)) return [];
    if (!isMostlyLatin && (text.match(/\n/gu)?.length ?? 0) * 2 < lines) return [];
    return [{ name, text, signs: text.match(/[\s\x20-\x7e]/gu)?.length ?? 0 }];
  });
  const [best] = readings.sort((one, other) => other.signs - one.signs);
  return best === undefined || best.signs === 0 ? null : { kind: 'text', text: best.text, notes: [note(best.name)] };
};

const NUL_OF_WIDE = 0.25;
const shareOfNul = (bytes: Uint8Array): number => bytes.filter((byte) => byte === 0).length / bytes.length;

/** Whether it is a text but for some NULs, so that only the rows that hold them are lost; what runs on machines has other control characters too. */
const isTextWithNul = (bytes: Uint8Array): boolean =>
  shareOfNul(bytes) < NUL_OF_WIDE && !bytes.some((byte) => byte !== 0 && (byte < 0x09 || (byte > 0x0d && byte < 0x20)));

/** Whether nearly all that is not ASCII is UTF-8: a file of which something was pasted or cut. */
const isDamagedUtf8 = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder().decode(bytes);
  // One faulty byte may leave several of its character behind.
  const lost = text.match(/\uFFFD+/gu)?.length ?? 0;
  const read = text.match(/[^\0-\x7f\uFFFD]/gu)?.length ?? 0;
  return lost * 4 <= read;
};

interface Candidate extends Encoding {
  readonly text: string;
  readonly chance: number;
}

const decodeLegacy = (bytes: Uint8Array): DecodedText => {
  const sample = sampleOf(bytes);
  const chances = new Map<string, number>(analyse(sample).map(({ name, confidence }) => [name, confidence]));
  const fitting = LEGACY.flatMap((encoding): readonly Candidate[] => {
    const text = decoded(bytes, encoding.label);
    if (text === null || /[\u0080-\u009F\uE000-\uF8FF]/u.test(text)) return [];
    return [{ ...encoding, text, chance: Math.max(...encoding.detected.map((name) => chances.get(name) ?? 0)) }];
  });
  // Encodings that read all of it alike are one; the first of them gives its name.
  const candidates = [...groupBy(fitting, ({ text }) => text).values()]
    .flatMap(([first, ...others]) =>
      first === undefined ? [] : [{ ...first, chance: Math.max(first.chance, ...others.map(({ chance }) => chance)) }],
    )
    .sort((a, b) => b.chance - a.chance);
  const [best, ...rivals] = candidates;
  if (best === undefined) return { kind: 'refused', reason: 'this is no text in an encoding known here', line: 1 };
  const ahead = best.chance - Math.max(0, ...rivals.map(({ chance }) => chance));
  const isSure = best.chance >= SURE.chance && ahead >= (isShort(best) ? SURE.leadOfShort : SURE.lead) && !isOdd(best, rivals);
  return isSure && best.label !== 'windows-1250' ? { kind: 'text', text: best.text, notes: [note(best.name)] } : refusal(bytes, candidates);
};

/** Says what either encoding makes of the first word that tells them apart. */
const refusal = (bytes: Uint8Array, candidates: readonly Pick<Encoding, 'label' | 'name'>[]): DecodedText => {
  const { at, line } = firstOther(bytes);
  const [best, ...rest] = candidates;
  // That of China first, which other readings of Chinese are most often meant to be.
  const likely = rest.toSorted((a, b) => Number(b.label === 'gb18030') - Number(a.label === 'gb18030'));
  const all = [...(best === undefined ? [] : [best]), ...likely];
  const readings = new Map(all.map(({ name, label }) => [around(bytes, at, label), name] as const).toReversed());
  const told = [...readings]
    .toReversed()
    .slice(0, 3)
    .map(([word, name]) => `as ${name} "${word}"`);
  const labels = candidates.map(({ label }) => label).join(', ');
  const reason = `it cannot be told for sure how this file is encoded: it reads ${told.join(', ')}; say it with "encoding" (--encoding), one of ${labels}, or save it as UTF-8`;
  return { kind: 'refused', reason, line };
};

/**
 * Whether a short text may be UTF-8 by chance: two Chinese characters in GBK can be two letters that hardly any text has alone. Bytes that keep
 * the form of UTF-8 are far more often meant as such, so that it is read; but said.
 */
const isByChance = (text: string, bytes: Uint8Array): boolean => {
  const others = text.match(/[^\0-\x7f]/gu) ?? [];
  return (
    others.length > 0 && others.length <= 2 && others.every((one) => /[\u0100-\u07ff]/u.test(one)) && decoded(bytes, 'gb18030') !== null
  );
};

const SHORT = 12;
const isShort = (candidate: Candidate): boolean => !isSingleByte(candidate) && (candidate.text.match(/[^\0-\x7f]/gu)?.length ?? 0) < SHORT;

/**
 * Whether a reading is unlikely beside another that fits. Western texts have letters and quotes beyond ASCII one or two in a row, in several
 * words; and characters of two bytes hardly ever stand alone each between Latin letters.
 */
const isOdd = (candidate: Candidate, rivals: readonly Candidate[]): boolean => {
  const { text } = candidate;
  if (!rivals.some((rival) => isSingleByte(rival) !== isSingleByte(candidate))) return false;
  if (!isSingleByte(candidate)) return !/[^\0-\x7f]{2}/u.test(text);
  const runs = text.match(/[^\0-\x7f]+/gu) ?? [];
  const usual = text.match(/[\p{L}‘’“”–—…€£]/gu)?.filter((sign) => sign > '\x7f' && sign !== 'ª' && sign !== 'º').length ?? 0;
  const all = runs.join('').length;
  return runs.length < 3 || runs.some((run) => run.length > 3) || usual < all * 0.8;
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
  const at = Math.max(
    bytes.findIndex((byte) => byte >= 0x80),
    0,
  );
  return { at, line: bytes.subarray(0, at).reduce((lines, byte) => lines + Number(byte === 0x0a), 1) };
};

/** The word around a place, as an encoding reads it. */
const around = (bytes: Uint8Array, at: number, label: string): string => {
  let start = at;
  while (start > 0 && at - start < 12 && /[a-z ]/iu.test(String.fromCharCode(bytes[start - 1] ?? 0))) start -= 1;
  const text = decode(bytes.subarray(start, at + 24), label, false);
  return (text.split(/[\r\n\t,;"]/u)[0] ?? '')
    .slice(0, 20)
    .replace(/\uFFFD$/u, '')
    .trim();
};
