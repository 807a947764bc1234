import type { Language } from '../../domain/language.js';

const CORRECTION: Readonly<Record<Language, RegExp>> = {
  zh: /^(?:(?:不是|不对|错了|搞错了|说错了|弄错了|不)(?:这个|那个)?[，,。!、\s]*(?:我(?:是)?)?(?:要?问|想问|说|指|要|意思是)?的?(?:是|说的是)|(?:我)?(?:(?:是)?(?:问|说|指)的(?:是)|(?:其实|应该)是(?:想问|问|说|指)?)|(?:不是|不对|错了|搞错了|说错了)[，,。!、\s]+(?:我(?:是)?(?:要问|想问|想说|问|说|指)的?)?)[，,：: ]*/u,
  en: /^(?:(?:no|nope|sorry|wait|not that(?: one)?|wrong(?: one)?|actually)\b[,.;:!\s-]*)*(?:(?:i(?:'m| am| was)? (?:meant?|asking about|talking about|asked about|said)|i mean|(?:it's|that's) about|(?:i )?meant)\b\s*)/u,
};
/** "no, the gold one": a plain no with something after it. */
const PLAIN: Readonly<Record<Language, RegExp>> = {
  zh: /^(?:不是|不对|不)[，,。!、\s]+/u,
  en: /^(?:no|nope|not that(?: one)?)[,.;:!]\s*/u,
};

/** What a normalised message puts in place of what was understood before; `null`: it corrects nothing. */
export const readCorrection = (text: string, language: Language): string | null => {
  const match = CORRECTION[language].exec(text) ?? PLAIN[language].exec(text);
  const meant = match === null ? '' : text.slice(match[0].length).trim();
  return meant === '' ? null : meant;
};
