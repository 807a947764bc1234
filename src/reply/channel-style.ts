import { CHANNELS, type Channel } from '../domain/channel.js';
import type { Language } from '../domain/language.js';

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
