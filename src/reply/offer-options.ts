import type { Language } from '../domain/language.js';
import type { Option } from '../domain/reply.js';
import type { ChannelStyle } from './channel-style.js';

const NUMBERS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['一', '二', '三', '四', '五', '六', '七', '八', '九'],
  en: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
};
const REPLY_WITH_NUMBER: Readonly<Record<Language, string>> = { zh: '回复数字即可。', en: 'Reply with the number.' };

/** Puts options into the text where the channel has no buttons; a number said back chooses. */
export const offerOptions = (text: string, options: readonly Option[], { options: how }: ChannelStyle, language: Language): string => {
  if (how === 'BUTTONS' || options.length === 0) return text;
  if (how === 'NUMBERED') {
    return [text, ...options.map(({ label }, index) => `${String(index + 1)}. ${label}`), REPLY_WITH_NUMBER[language]].join('\n');
  }
  const spoken = options.map(({ label }, index) => {
    const number = NUMBERS[language][index] ?? String(index + 1);
    const bare = label.replace(/[?？。.]+$/, '');
    return language === 'zh' ? `${bare}，请说${number}` : `For “${bare}”, say ${number}`;
  });
  return language === 'zh' ? `${text}${spoken.join('；')}。` : `${text} ${spoken.join('. ')}.`;
};
