import { type Exchange, momentOf, type Situation } from '../conversation.js';
import type { Reply } from '../../../explain/reply.js';

/** Exchanges as test conversations in the YAML that `evaluate conversations` reads; each one expects what was replied. */
export const toTestCase = (exchanges: readonly Exchange[], today: Date): string => {
  const ids = [...new Set(exchanges.map(({ conversationId }) => conversationId))];
  return ids
    .map((id) =>
      conversationOf(
        exchanges.filter((exchange) => exchange.conversationId === id && exchange.progress.kind === 'replied'),
        id,
        today,
      ),
    )
    .filter((text) => text !== '')
    .join('\n');
};

const conversationOf = (exchanges: readonly Exchange[], id: string, today: Date): string => {
  const [first] = exchanges;
  if (first?.progress.kind !== 'replied') return '';
  const { situation, progress } = first;
  return [
    `- id: ${quoted(`${today.toISOString().slice(0, 10)}-${id}`)}`,
    `  language: ${quoted(progress.reply.language)}`,
    ...situationLine(situation, '  '),
    '  turns:',
    ...exchanges.flatMap((exchange) => turnLines(exchange, situation)),
    '',
  ].join('\n');
};

const turnLines = ({ question, situation, progress }: Exchange, ofAll: Situation): readonly string[] =>
  progress.kind !== 'replied'
    ? []
    : [
        `    - say: ${quoted(question)}`,
        `      what: ${quoted(progress.reply.text)}`,
        // A turn's own situation is laid over that of the whole conversation.
        ...(JSON.stringify(situation) === JSON.stringify(ofAll) ? [] : situationLine(situation, '      ')),
        `      expect: { ${expected(progress.reply)} }`,
      ];

const situationLine = ({ customerId, channel, scenario, language, asOf }: Situation, indent: string): readonly string[] => {
  const parts = Object.entries({ customerId, channel, scenario, language, asOf: momentOf(asOf) ?? '' }).filter(([, value]) => value !== '');
  return parts.length === 0 ? [] : [`${indent}situation: { ${parts.map(([name, value]) => `${name}: ${quoted(value)}`).join(', ')} }`];
};

const KINDS: Readonly<Record<Reply['__typename'], string>> = {
  Answer: 'answer',
  Clarification: 'question',
  SlotPrompt: 'question',
  Handoff: 'handoff',
  NoAnswer: 'none',
};

/** The FAQ where one answered, else the figures that were told, else the words. */
const expected = (reply: Reply): string => {
  const kind = `kind: ${KINDS[reply.__typename]}`;
  if (reply.__typename !== 'Answer') return kind;
  if (reply.faq != null) return `${kind}, faq: [${quoted(reply.faq.id)}]`;
  return `${kind}, text: [${patternsOf(reply.text).map(quoted).join(', ')}]`;
};

/** So many figures are enough to tell a reply from others. */
const MOST_FIGURES = 3;

const patternsOf = (text: string): readonly string[] => {
  const figures = [...new Set(text.match(/\d[\d,.]*\d|\d/g) ?? [])].slice(0, MOST_FIGURES);
  return (figures.length > 0 ? figures : [text]).map(asPattern);
};

const asPattern = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** JSON strings are YAML strings. */
const quoted = (text: string): string => JSON.stringify(text);
