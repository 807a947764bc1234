import { createHash } from 'node:crypto';
import type { Language } from '../../domain/language.js';
import { toPlainText, toSafeMarkdown } from '../../domain/markup/markdown.js';
import { type Channel, CHANNELS } from '../../domain/turn.js';
import { segmentSentences } from '../../language/text/split-words.js';
import type { ReplyContext } from '../outcome.js';
import { fillIn } from './wording.js';

/** How replies look in a channel. */
export interface ChannelStyle {
  /** A paragraph longer than this ends with the last whole sentence that fits; `null`: as long as it is. */
  readonly maxCharacters: Readonly<Record<Language, number>> | null;
  /** Whether text is spoken: numbers and signs are written as they are read aloud. */
  readonly isSpoken: boolean;
  /** Whether Markdown (emphasis, headings, named links) is shown as such. */
  readonly markup: boolean;
  readonly links: boolean;
  readonly lists: boolean;
  /** From how many things on an enumeration becomes a list. */
  readonly listFrom: number;
  /** How options are offered: as buttons of the client, or within the text. */
  readonly options: 'BUTTONS' | 'NUMBERED' | 'SPOKEN';
}

const PLAIN: ChannelStyle = {
  maxCharacters: null,
  isSpoken: false,
  markup: true,
  links: true,
  lists: true,
  listFrom: Infinity,
  options: 'BUTTONS',
};
const SCREEN: ChannelStyle = { ...PLAIN, listFrom: 3 };
const TEXT_ONLY: ChannelStyle = { ...PLAIN, markup: false, lists: false, options: 'NUMBERED' };

/** Some fifteen seconds of speech, about four Chinese characters or fifteen English letters a second. */
const SPEAKABLE: Readonly<Record<Language, number>> = { zh: 60, en: 220 };

const SPOKEN: ChannelStyle = { ...TEXT_ONLY, maxCharacters: SPEAKABLE, isSpoken: true, links: false, options: 'SPOKEN' };

/** The one place where a channel is told how it speaks. */
const STYLES: Readonly<Record<Channel, ChannelStyle>> = {
  web: SCREEN,
  app: SCREEN,
  wechat: TEXT_ONLY,
  sms: TEXT_ONLY,
  plain: TEXT_ONLY,
  phone: SPOKEN,
  voice: SPOKEN,
};

/** The style of a channel; any other, and none, gets the text as it was written. */
export const channelStyle = (channel: string | null): ChannelStyle => {
  const known = CHANNELS.find((name) => name === channel?.toLowerCase());
  return known === undefined ? PLAIN : STYLES[known];
};

/** Between words an arrow leads from one step of a menu to the next; before or after a number it compares. */
const STEP_END = '\\p{L}[\\])"”」』】]?';
const STEP_BEGIN = '[\\[("“「『【]?\\p{L}';

/** Numbers and signs as they are read aloud: "7.2%" as "7.2 percent", "CNY 50,000" as "50,000 Chinese yuan", a telephone number digit by digit. */
const spell = (text: string, language: Language): string => {
  const telephone = text.replace(/\b\d{3,4}(?:-\d{3,4})+\b/g, (number) =>
    number
      .split('-')
      .map((group) => [...group].join(' '))
      .join(language === 'zh' ? '，' : ', '),
  );
  return language === 'zh' ? spellChinese(telephone) : spellEnglish(telephone);
};

const spellChinese = (text: string): string =>
  text
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/(\d+(?:\.\d+)?)%/g, '百分之$1')
    .replace(new RegExp(`(?<=${STEP_END})\\s*[>＞→]\\s*(?=${STEP_BEGIN})`, 'gu'), '，')
    .replace(/[「」“”]/g, '');

const spellEnglish = (text: string): string =>
  text
    .replace(/\b([A-Z]{3}) (\d[\d,.]*\d|\d)/g, (_, code: string, amount: string) => spellAmount(code, amount))
    .replace(/(\d)\s?%/g, '$1 percent')
    .replace(new RegExp(`(?<=${STEP_END})\\s+[>→]\\s+(?=${STEP_BEGIN})`, 'gu'), ', then ');

/** "3 US dollars"; as it stands where there is no such currency. */
const spellAmount = (code: string, amount: string): string => {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay: 'name' });
  const name = format.formatToParts(Number(amount.replaceAll(',', ''))).find(({ type }) => type === 'currency')?.value ?? code;
  return name === code ? `${code} ${amount}` : `${amount} ${name}`;
};

const SEPARATORS: Readonly<Record<Language, { readonly item: string; readonly end: string }>> = {
  zh: { item: '；', end: '。' },
  en: { item: '; ', end: '.' },
};

/** A text (Markdown) as a channel shows or speaks it: facts stay, what cannot be shown there goes, and HTML and unsafe links everywhere. */
export const fitText = (text: string, style: ChannelStyle, language: Language): string => {
  const { maxCharacters } = style;
  const plain = style.markup ? toSafeMarkdown(text) : toPlainText(text, style.links);
  const paragraphs = plain
    .split(/\n{2,}/)
    .map((paragraph) => (style.lists ? paragraph : joinLines(paragraph, language)))
    .map((paragraph) => (maxCharacters === null ? paragraph : shorten(paragraph, maxCharacters[language], language)))
    .filter((paragraph) => paragraph !== '');
  const joined = paragraphs.join(style.isSpoken ? (language === 'zh' ? '' : ' ') : '\n\n');
  return style.isSpoken ? spell(joined, language) : joined;
};

/** Lines of a list become one sentence. */
const joinLines = (paragraph: string, language: Language): string => {
  const { item, end } = SEPARATORS[language];
  const lines = paragraph.split('\n').map((line) => line.replace(/^\s*(?:-|\d+[.、)])\s+/, ''));
  if (lines.length === 1) return lines[0] ?? '';
  const sentence = lines.reduce((all, line) => all + (/[:：]\s*$/.test(all) ? (language === 'zh' ? '' : ' ') : item) + line);
  return /[.。!！?？:：]$/.test(sentence) ? sentence : sentence + end;
};

/** As many whole sentences as fit, at least one: half a sentence may say the opposite. */
const shorten = (paragraph: string, most: number, language: Language): string => {
  let kept = '';
  for (const sentence of segmentSentences(paragraph, language)) {
    if (kept !== '' && (kept + sentence).trimEnd().length > most) break;
    kept += sentence;
  }
  return kept.trimEnd();
};

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
