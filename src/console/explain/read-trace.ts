import type { TurnTraceQuery } from '../graphql/generated/operations.js';
import { type Json, memberOf } from '../json.js';

export type Trace = NonNullable<TurnTraceQuery['trace']>;

/** What spoke for or against a candidate, in log-odds: 0.7 doubles the odds, -0.7 halves them. */
export interface Reason {
  readonly feature: string;
  readonly logOdds: number;
}

/** Something that could have been the reply. */
export interface Candidate {
  readonly key: string;
  readonly probability: number;
  readonly resolvedQuestion: string;
  /** Of a FAQ: its nearest phrasing. */
  readonly phrasing: string | null;
  readonly reasons: readonly Reason[];
}

/** How one question of a message was decided. */
export interface DecidedQuestion {
  readonly text: string;
  readonly chosen: string | null;
  readonly candidates: readonly Candidate[];
}

export interface Decision {
  readonly answerFrom: number;
  readonly questions: readonly DecidedQuestion[];
  /** Keys of all that was found, those too of which no reasons are kept. */
  readonly found: ReadonlySet<string>;
}

/** What a trace tells of the decision; its details are JSON, so each part is looked for and may be missing. */
export const readDecision = ({ stages }: Trace): Decision => {
  const detailOf = (name: string): Json => stages.find((stage) => stage.name === name)?.detail ?? null;
  const decided = detailOf('decide');
  return {
    answerFrom: numberAt(decided, 'answerFrom'),
    questions: listAt(decided, 'questions').map((question) => ({
      text: textAt(question, 'text') ?? '',
      chosen: textAt(question, 'chosen'),
      candidates: listAt(question, 'candidates').map(readCandidate),
    })),
    found: new Set(
      asList(detailOf('propose')).flatMap((proposed) => listAt(proposed, 'candidates').filter((key) => typeof key === 'string')),
    ),
  };
};

const readCandidate = (candidate: Json): Candidate => ({
  key: textAt(candidate, 'candidate') ?? '',
  probability: numberAt(candidate, 'probability'),
  resolvedQuestion: textAt(candidate, 'resolvedQuestion') ?? '',
  phrasing: textAt(candidate, 'phrasing'),
  reasons: listAt(candidate, 'reasons').map((reason) => ({
    feature: textAt(reason, 'feature') ?? '',
    logOdds: numberAt(reason, 'logOdds'),
  })),
});

const asList = (value: Json): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);
const listAt = (value: Json, key: string): readonly Json[] => asList(memberOf(value, key));
const textAt = (value: Json, key: string): string | null => {
  const found = memberOf(value, key);
  return typeof found === 'string' ? found : null;
};
const numberAt = (value: Json, key: string): number => {
  const found = memberOf(value, key);
  return typeof found === 'number' ? found : 0;
};

/** The parts of a candidate's key: `faq:ID`, `passage:ID.attribute`, `facts:KIND:OPERATION:ID,ID:attribute,attribute`. */
export interface CandidateKey {
  readonly kind: 'faq' | 'facts' | 'passage' | 'other';
  readonly faqId: string | null;
  readonly entityIds: readonly string[];
  readonly operation: string | null;
  readonly attributes: readonly string[];
}

const NOTHING: Omit<CandidateKey, 'kind'> = { faqId: null, entityIds: [], operation: null, attributes: [] };

export const readKey = (key: string): CandidateKey => {
  const [kind = '', ...rest] = key.split(':');
  if (kind === 'faq') return { ...NOTHING, kind, faqId: rest.join(':') };
  if (kind === 'passage') {
    const name = rest.join(':');
    const dot = name.lastIndexOf('.');
    return { ...NOTHING, kind, entityIds: [name.slice(0, dot)], attributes: [name.slice(dot + 1)] };
  }
  if (kind !== 'facts') return { ...NOTHING, kind: 'other' };
  const [, operation = '', entities = '', attributes = ''] = rest;
  return { ...NOTHING, kind, operation, entityIds: listOf(entities), attributes: listOf(attributes) };
};

const listOf = (text: string): readonly string[] => text.split(',').filter((part) => part !== '');
