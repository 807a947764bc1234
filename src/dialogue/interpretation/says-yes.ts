import type { Language } from '../../domain/language.js';

const YES: Readonly<Record<Language, RegExp>> = {
  zh: /^(?:对|是|嗯|好|没错|可以|正是|就是)(?:的|对|嗯|啊|呀|了|这个|它|就是)*[。!~,， ]*$/u,
  en: /^(?:yes|yeah|yep|yup|sure|correct|right|exactly|ok(?:ay)?|that's it|that's right|that one|please do)(?:[,. ]+(?:please|it is|that's it|that one|exactly))?[.! ]*$/u,
};

/** Whether a normalised message agrees and nothing more. */
export const saysYes = (text: string, language: Language): boolean => YES[language].test(text);
