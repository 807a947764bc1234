/** From so many characters on a message tells a story, in which its question is lost to the encoder. */
const LONG = { zh: 80, en: 300 } as const;
const HAN = /\p{Script=Han}/u;

/** Whether a normalised message is so long that its questions must be looked at one by one. */
export const isLongMessage = (text: string): boolean => text.length >= LONG[HAN.test(text) ? 'zh' : 'en'];
