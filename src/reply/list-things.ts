import { groupBy } from '../domain/group-by.js';
import { inLanguage } from '../domain/in-language.js';
import type { ChannelStyle } from './channel-style.js';
import type { Outcome } from './outcome.js';
import { WORDING } from './wording.js';

/** The text with things enumerated by a relation as a list, where the channel shows lists and there are many. */
export const listThings = (outcome: Outcome, { lists, listFrom }: ChannelStyle): string => {
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
