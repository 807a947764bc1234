import type { Language } from '../domain/language.js';
import { toPlainText, toSafeMarkdown } from '../markup/markdown.js';
import type { ChannelStyle } from './channel-style.js';
import { spell } from './spell.js';

const SEPARATORS: Readonly<Record<Language, { readonly item: string; readonly end: string }>> = {
  zh: { item: '；', end: '。' },
  en: { item: '; ', end: '.' },
};

/** A text (Markdown) as a channel shows or speaks it: facts stay, what cannot be shown there goes, and HTML and unsafe links everywhere. */
export const fitText = (text: string, style: ChannelStyle, language: Language): string => {
  const { maxCharacters } = style;
  const plain = style.markup ? toSafeMarkdown(text) : withoutMarkup(text, style.links);
  const paragraphs = plain
    .split(/\n{2,}/)
    .map((paragraph) => (style.lists ? paragraph : joinLines(paragraph, language)))
    .map((paragraph) => (maxCharacters === null ? paragraph : shorten(paragraph, maxCharacters[language], language)))
    .filter((paragraph) => paragraph !== '');
  const joined = paragraphs.join(style.isSpoken ? (language === 'zh' ? '' : ' ') : '\n\n');
  return style.isSpoken ? spell(joined, language) : joined;
};

const withoutMarkup = (text: string, links: boolean): string => {
  const plain = toPlainText(text, links);
  return links ? plain : plain.replace(/\s*[（(]?https?:\/\/[^\s)）。，；]+[)）]?/g, '');
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
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(paragraph)) {
    if (kept !== '' && (kept + segment).trimEnd().length > most) break;
    kept += segment;
  }
  return kept.trimEnd();
};
