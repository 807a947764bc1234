import { groupBy } from '../../domain/group-by.js';
import { inLanguage, type Language } from '../../domain/language.js';
import type { Option } from '../../domain/reply.js';
import { handOver } from '../decide/hand-over.js';
import type { Outcome, ReplyContext } from '../outcome.js';
import type { EligibleFaq } from './answer-from-faq.js';
import { channelStyle, type ChannelStyle, speechOf } from './channel-style.js';
import { withEmpathy } from './mood.js';
import { WORDING } from './wording.js';

/** The text with things enumerated by a relation as a list, where the channel shows lists and there are many. */
const listThings = (outcome: Outcome, { lists, listFrom }: ChannelStyle): string => {
  const { text, language } = outcome;
  if (!lists || outcome.kind !== 'answer') return text;
  const { listSeparator, sentenceEnd } = WORDING[language];
  let listed = text;
  for (const facts of groupBy(outcome.facts, ({ predicate }) => predicate).values()) {
    if (facts.length < listFrom) continue;
    for (const ends of [facts.map(({ object }) => object), facts.map(({ subject }) => subject)]) {
      const names = ends.flatMap((end) => (end === null ? [] : [inLanguage(end.names, language, end.id)]));
      const enumeration = names.join(listSeparator);
      const found = enumeration === '' ? -1 : listed.indexOf(enumeration);
      if (found < 0 || new Set(names).size < listFrom) continue;
      const rest = listed.slice(found + enumeration.length);
      const after = rest.startsWith(sentenceEnd) ? rest.slice(sentenceEnd.length) : rest;
      listed = `${listed.slice(0, found).trimEnd()}\n${names.map((name) => `- ${name}`).join('\n')}${after === '' ? '' : `\n\n${after.trimStart()}`}`;
    }
  }
  return listed;
};

const NUMBERS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['一', '二', '三', '四', '五', '六', '七', '八', '九'],
  en: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
};
const REPLY_WITH_NUMBER: Readonly<Record<Language, string>> = { zh: '回复数字即可。', en: 'Reply with the number.' };

/** Puts options into the text where the channel has no buttons; a number said back chooses. */
const offerOptions = (text: string, options: readonly Option[], { options: how }: ChannelStyle, language: Language): string => {
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

/** The last step to what is said: a person where one is needed, the feeling answered first, all of it as the channel shows or speaks it. Pure. */
export const finishOutcome = (outcome: Outcome, eligible: readonly EligibleFaq[], context: ReplyContext): Outcome => {
  const speech = speechOf(context);
  const style = channelStyle(context.channel);
  const { language } = outcome;
  const fitted = { ...outcome, text: speech.fit(listThings(outcome, style)) };
  const finished = withEmpathy(handOver(fitted, context, speech), eligible, context, speech);
  if (finished.kind !== 'clarification') return finished;
  return { ...finished, text: offerOptions(finished.text, finished.options, style, language) };
};
