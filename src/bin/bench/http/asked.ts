import type { MeasuredService } from './measured-service.js';
import type { WriteBody } from './measure-load.js';

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
