import type { App } from '../../app.js';
import type { JsonObject } from '../../domain/json.js';
import { LANGUAGES, type Language } from '../../domain/language.js';
import type { Principal } from '../../domain/principal.js';
import { summariseTimes } from '../../evaluation/summarise-times.js';
import { ACTIONS, QUESTIONS, THINGS } from './bench-words.js';
import { customerId } from './generate-knowledge.js';
import type { BenchSize } from './load-knowledge.js';
import type { TimedEncoder } from './timed-encoder.js';

/** Replies that are not counted: the engine and the compiler warm up. */
const WARM_UP = 30;
const BOT: Principal = { subject: 'bench', role: 'bot', customerId: null };
/** Soon before the generated rules change, and not now. */
const AS_OF = '2026-12-10T09:00:00.000Z';

/** What one reply took, in milliseconds; `total` includes recording the turn. */
interface Taken {
  readonly total: number;
  readonly encoding: number;
  readonly recording: number;
  readonly contexts: number;
  readonly stages: Readonly<Record<string, number>>;
  readonly statements: number;
}

/** Asks with every context there is, one question after the other, and says how long replies take. */
export const measureReplies = async (
  { asker, conversations }: App,
  encoder: TimedEncoder,
  { faqs, customers }: BenchSize,
  count: number,
): Promise<JsonObject> => {
  const taken: Taken[] = [];
  for (let at = -WARM_UP; at < count; at += 1) {
    const number = at + WARM_UP;
    const start = performance.now();
    encoder.takeMilliseconds();
    const { turnId } = await asker.ask(
      {
        question: questionOf(number, faqs),
        // Three turns a conversation: the first has nothing before it.
        conversationId: `bench-${String(faqs)}-${String(Math.floor(number / 3))}`,
        messageId: `message-${String(number)}`,
        customerId: customerId((Math.floor(number / 3) * 7919) % customers),
        channel: 'app',
        scenario: `item-${String(number % 60)}`,
        entityIds: [],
        language: null,
        asOf: AS_OF,
        optionId: null,
        maxSuggestions: 3,
      },
      BOT,
    );
    const total = performance.now() - start;
    const encoding = encoder.takeMilliseconds();
    const turn = await conversations.findTurn(turnId);
    if (at < 0 || turn === null) continue;
    const stages = Object.fromEntries(turn.stages.map(({ name, milliseconds }) => [name, milliseconds]));
    taken.push({
      total,
      encoding,
      recording: total - turn.milliseconds,
      contexts: stages['contexts'] ?? 0,
      stages,
      statements: turn.statements,
    });
  }
  return report(taken);
};

const questionOf = (number: number, faqs: number): string => {
  const language: Language = LANGUAGES[number % LANGUAGES.length] ?? 'en';
  const at = (number * 37) % faqs;
  const templates = QUESTIONS[language];
  return (templates[Math.floor(number / LANGUAGES.length) % templates.length] ?? '')
    .replace('{a}', ACTIONS[language][at % ACTIONS[language].length] ?? '')
    .replace('{t}', THINGS[language][Math.floor(at / ACTIONS[language].length) % THINGS[language].length] ?? '');
};

const report = (taken: readonly Taken[]): JsonObject => {
  const summary = (of: (one: Taken) => number): JsonObject => {
    const { median, p95 } = summariseTimes(taken.map(of)) ?? { median: 0, p95: 0 };
    return { median, p95 };
  };
  const median = (of: (one: Taken) => number): number => summariseTimes(taken.map(of))?.median ?? 0;
  const beyond = ({ total, encoding }: Taken): number => total - encoding;
  return {
    replies: taken.length,
    total: summary(({ total }) => total),
    encoding: summary(({ encoding }) => encoding),
    encodingShare: median(({ encoding, total }) => encoding / total),
    beyondEncoding: summary(beyond),
    recording: summary(({ recording }) => recording),
    effectsRatio: median(({ total, contexts }) => total / (total - contexts)),
    effectsRatioBeyondEncoding: median((one) => beyond(one) / (beyond(one) - one.contexts)),
    stages: Object.fromEntries(Object.keys(taken[0]?.stages ?? {}).map((name) => [name, median(({ stages }) => stages[name] ?? 0)])),
    statements: {
      least: Math.min(...taken.map(({ statements }) => statements)),
      most: Math.max(...taken.map(({ statements }) => statements)),
    },
  };
};
