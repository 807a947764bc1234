import type { Language } from '../../../domain/language.js';
import { ACTIONS, THINGS } from '../generate-knowledge.js';
import type { MeasuredService } from './measured-service.js';

/** A phrasing as the measured services know it. */
export interface KnownPhrasing {
  readonly text: string;
  readonly language: Language;
  /** What a service may answer to it. */
  readonly answer: string;
}

/** As many as BANKING77 has, which the goals were set with. */
const ACTIONS_USED = 7;
const THINGS_USED = 11;
const MOST_PHRASINGS = 10_003;

const OPENERS = [
  'how do I',
  'how can I',
  'I want to',
  'I need to',
  'can you help me',
  'is it possible to',
  'where do I',
  'steps to',
  'I was told I could',
  'what do I need to',
  'please tell me how to',
  'why can I not',
  'I tried to',
];
const CLOSERS = [
  '',
  ' please',
  ' that I ordered',
  ' in the app',
  ' without calling anybody',
  ' I got last week',
  ' before the weekend',
  ' for my daughter',
  ' from abroad',
  ' and what does it take',
];

/** 77 FAQs with 10,003 phrasings and an answer each, as a table that the import reads. */
export const generateTable = (): string => {
  const rows = OPENERS.flatMap((opener) =>
    CLOSERS.flatMap((closer) =>
      THINGS.en.slice(0, THINGS_USED).flatMap((thing) =>
        ACTIONS.en.slice(0, ACTIONS_USED).map((action) => {
          const phrasing = `${opener} ${action} my ${thing}${closer}`;
          return `${phrasing},${action} ${thing},To ${action} your ${thing} open the page of your ${thing} and follow the three steps there.`;
        }),
      ),
    ),
  );
  return ['phrasing,faq,answer', ...rows.slice(0, MOST_PHRASINGS)].join('\n');
};

/** What people add without meaning anything by it, so that a text was never asked before. */
const TAILS: Readonly<Record<Language, readonly string[]>> = {
  en: ['', ' exactly', ' once more', ' by any chance', ' after all', ' in general', ' right away', ' at all', ' again', ' as well'],
  zh: ['', '呢', '啊', '吧', '呀', '嘛', '哦', '啦', '哈', '哟'],
};

/** Questions near the phrasings without end; of the first `TAILS` × phrasings no two are alike. */
export const questionAt = (phrasings: readonly KnownPhrasing[], number: number): string => {
  // A step that has no factor in common with most numbers: neighbours in the table are alike.
  const { text, language } = phrasings[(number * 7_919) % phrasings.length] ?? { text: '', language: 'en' as const };
  const tails = TAILS[language];
  // The first tail is none: that would be the phrasing itself.
  return text + (tails[1 + (Math.floor(number / phrasings.length) % (tails.length - 1))] ?? '');
};

/** The body of a client's next request. */
export type WriteBody = (question: string, client: number, turn: number) => string;

/** The two ways to ask, and with what besides the words. */
export interface Asking {
  readonly operation: 'answer' | 'ask';
  /** Customer, conversation, page and channel. */
  readonly everyContext: boolean;
}

export const ASKINGS: readonly Asking[] = [
  { operation: 'answer', everyContext: false },
  { operation: 'answer', everyContext: true },
  { operation: 'ask', everyContext: false },
  { operation: 'ask', everyContext: true },
];

const PLAIN = 'text confidence ... on Answer { sources { kind id version } }';
const FULL = `turnId ${PLAIN} understanding { contexts { context effect withoutIt } } suggestions { id title reason }`;

const queryOf = ({ operation, everyContext }: Asking): string =>
  `${operation === 'ask' ? 'mutation' : 'query'} Asked($input: AskInput!) { ${operation}(input: $input) { ${everyContext ? FULL : PLAIN} } }`;

/** Of the demo company. */
const CUSTOMERS = 40;
const TURNS_OF_A_CONVERSATION = 5;

/** The body of a request. Every client asks for a customer of its own; `ask` begins a new conversation every few turns. */
export const bodyOf = (asking: Asking, run: string): WriteBody => {
  const query = queryOf(asking);
  return (question, client, turn) => {
    const input = { question, ...(asking.everyContext ? contextsOf(asking, run, client, turn) : {}) };
    return JSON.stringify({ query, variables: { input } });
  };
};

const contextsOf = ({ operation }: Asking, run: string, client: number, turn: number): object => ({
  customerId: customerOf(client),
  conversationId:
    operation === 'answer' ? talkOf(client) : `${run}-${String(client)}-${String(Math.floor(turn / TURNS_OF_A_CONVERSATION))}`,
  channel: 'app',
  scenario: 'flex-card',
});

const customerOf = (client: number): string => `customer-${String((client % CUSTOMERS) + 1).padStart(3, '0')}`;
const talkOf = (client: number): string => `talk-${String(client)}`;

/** The body of a request of the thirty lines. */
export const plainBody: WriteBody = (question) =>
  JSON.stringify({ query: 'query Asked($question: String!) { answer(question: $question) { text confidence } }', variables: { question } });

/** Begins the conversations that `answer` goes on with, a customer's each: it records nothing itself. */
export const openTalks = async (service: MeasuredService, clients: number): Promise<void> => {
  for (let client = 0; client < clients; client += 1) {
    const input = { question: 'what is the limit of Flex Card', customerId: customerOf(client), conversationId: talkOf(client) };
    await callService(service, queryOf({ operation: 'ask', everyContext: false }), { input });
  }
};

export const callService = async (
  { url, headers }: Pick<MeasuredService, 'url' | 'headers'>,
  query: string,
  variables: object,
): Promise<Readonly<Record<string, unknown>>> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { readonly data?: Record<string, unknown> | null; readonly errors?: unknown };
  if (data === undefined || data === null) throw new Error(`a service refuses: ${JSON.stringify(errors)}`);
  return data;
};
