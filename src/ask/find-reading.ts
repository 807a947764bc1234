import type { DialogueReading } from '../understanding/dialogue/dialogue-reading.js';
import { leansOnPast } from '../understanding/dialogue/dialogue-cues.js';
import { readInDialogue } from '../understanding/dialogue/read-in-dialogue.js';
import { understand, type Understood } from '../understanding/understand.js';
import type { Situation } from '../situation/situation.js';
import type { Turn } from '../domain/turn.js';
import type { AskDependencies } from './ask-dependencies.js';
import type { Found } from './compose-message.js';
import { continueDialogue } from './continue-dialogue.js';
import { find, type Findings } from './find.js';
import { findEach } from './find-each.js';
import { followLinks } from './follow-links.js';

/** How a message was taken. */
export interface FoundReading {
  readonly kind: DialogueReading['kind'] | 'AS_SAID' | 'CONTINUED';
  readonly found: Found;
}

/** The reading that the reply is made from, and what was found for the words alone. */
export interface FoundInDialogue {
  readonly chosen: FoundReading;
  readonly asSaid: FoundReading;
}

/** How options that stand for a FAQ begin. */
const FAQ_OPTION = 'faq:';
/** Each reading costs an encoding and a search. */
const MOST_READINGS = 3;
/** How likely a reading is by its form, before anything is looked for. */
const LIKELY: Readonly<Record<FoundReading['kind'], number>> = {
  AS_SAID: 1,
  CHOSEN: Infinity,
  CORRECTED: 1,
  CARRIED: 1,
  POINTED: 1,
  ABOUT: 0.95,
  NEARBY: 0.8,
  CONTINUED: 0.9,
};
/** The words alone, when they lean on what was said before. */
const LEANING = 0.8;
/** Readings that no word of the message asks for. */
const LOOSE: ReadonlySet<FoundReading['kind']> = new Set(['ABOUT', 'NEARBY', 'CONTINUED']);
/** What the words alone must say for a FAQ; less, and it was found by the name of the subject put in. */
const OWN_WORDS = 0.05;
/** Facts that sure go before any FAQ once the dialogue has told what is asked about. */
const SURE_FACTS = 0.9;
const BEHIND = 0.99;
/** Having to ask which thing is meant is worth less than an answer. */
const ASKING_BACK = 0.5;
/** What was just spoken of is meant rather than what the customer holds. */
const OF_PROFILE = 0.9;

/** Reads a message in every way its dialogue allows, looks for all of them side by side, and takes the one that most can be made of. */
export const findReading = async (
  understood: Understood,
  situation: Situation,
  dependencies: AskDependencies,
): Promise<FoundInDialogue> => {
  const { lastTurn, conversation, choice } = situation;
  const alone = findEach(understood, situation, dependencies);
  if (lastTurn === null || choice !== null) {
    const asSaid: FoundReading = { kind: 'AS_SAID', found: await alone };
    return { chosen: asSaid, asSaid };
  }
  const readings = readInDialogue(understood, conversation?.turns ?? [], dependencies.lexicon).slice(0, MOST_READINGS);
  const [found, continued, next, ...others] = await Promise.all([
    alone,
    readings.some(({ kind }) => !LOOSE.has(kind)) || !understood.isReadable
      ? null
      : alone.then(([{ findings }]) => continueDialogue(understood, findings.faqs, lastTurn, dependencies)),
    expectNext(lastTurn, dependencies),
    ...readings.map((reading) => findFor(reading, understood, situation, dependencies)),
  ]);
  const leans = leansOnPast(understood.text, understood.questionLanguage);
  const [whole, ...parts] = found;
  const asSaid: FoundReading = { kind: 'AS_SAID', found: [whole, ...parts] };
  const candidates: readonly FoundReading[] = [
    { kind: 'AS_SAID', found: [{ ...whole, findings: expecting(whole.findings, next, leans) }, ...parts] },
    ...others,
    ...(continued === null ? [] : [continuedReading(understood, expecting(continued, next, leans))]),
  ];
  return { chosen: best(candidates, leans, next), asSaid };
};

const findFor = async (
  { kind, question, faqId }: DialogueReading,
  { emotion }: Understood,
  situation: Situation,
  dependencies: AskDependencies,
): Promise<FoundReading> => {
  const choice = faqId === null ? null : { kind: 'faq' as const, id: faqId, question, entity: null };
  const understood = understand({ ...situation, completed: question, choice }, { emotion, writing: null }, dependencies.lexicon);
  return { kind, found: [{ understood, findings: factsFirst(await find(understood, situation, dependencies)) }] };
};

/** Who goes on about one thing wants its figures, not what holds for all: FAQs that are as sure step back. */
const factsFirst = ({ faqs, facts }: Findings): Findings => {
  if (facts.kind !== 'facts' || facts.confidence < SURE_FACTS) return { faqs, facts };
  const below = facts.confidence * BEHIND;
  return {
    faqs: { ...faqs, candidates: faqs.candidates.map((one) => ({ ...one, probability: Math.min(one.probability, below) })) },
    facts,
  };
};

/** The customer would have said it as those did whose phrasing was found. */
const continuedReading = (understood: Understood, findings: Findings): FoundReading => ({
  kind: 'CONTINUED',
  found: [
    {
      understood: { ...understood, resolvedQuestion: findings.faqs.candidates[0]?.evidence.phrasing ?? understood.resolvedQuestion },
      findings,
    },
  ],
});

/** FAQs that editors say are asked next, or that the last reply offered; at most one statement. */
const expectNext = async ({ reply }: Turn, { faqs }: AskDependencies): Promise<ReadonlySet<string>> => {
  if (reply.kind === 'clarification')
    return new Set(reply.options.flatMap(({ id }) => (id.startsWith(FAQ_OPTION) ? [id.slice(FAQ_OPTION.length)] : [])));
  if (reply.kind !== 'answer' || reply.faqId === null) return new Set();
  return new Set((await faqs.find([reply.faqId])).get(reply.faqId)?.nextIds ?? []);
};

const expecting = ({ faqs, facts }: Findings, next: ReadonlySet<string>, leans: boolean): Findings => ({
  faqs: followLinks(faqs, next, leans),
  facts,
});

/** The most likely by form and by what was found; of equal ones the first. */
const best = (readings: readonly FoundReading[], leans: boolean, next: ReadonlySet<string>): FoundReading => {
  const [asSaid] = readings;
  if (asSaid === undefined) throw new Error('a message can always be taken as it was said');
  const alone = new Map(asSaid.found[0].findings.faqs.candidates.map(({ faqId, probability }) => [faqId, probability]));
  const worth = ({ kind, found: [{ findings }] }: FoundReading): number => {
    const [faq] = findings.faqs.candidates;
    const own = alone.get(faq?.faqId ?? '') ?? 0;
    // What a FAQ was found by must not be the past alone.
    const isOfSubject =
      kind === 'NEARBY' || (kind === 'ABOUT' && (!leans || own < OWN_WORDS)) || (kind === 'CONTINUED' && !leans && own < OWN_WORDS);
    const faqWorth = faq === undefined || isOfSubject ? 0 : faq.probability;
    const likely = kind === 'AS_SAID' && leans && !next.has(faq?.faqId ?? '') ? LEANING : LIKELY[kind];
    return likely * Math.max(factWorth(findings), faqWorth);
  };
  return readings.reduce(
    (one, other) => (worth(other) > worth(one) && !(LOOSE.has(other.kind) && sameAnswer(one, other)) ? other : one),
    asSaid,
  );
};

const factWorth = ({ facts }: Findings): number =>
  facts.kind === 'nothing'
    ? 0
    : facts.kind !== 'facts'
      ? facts.confidence * ASKING_BACK
      : facts.question.entitiesFrom === 'PROFILE'
        ? facts.confidence * OF_PROFILE
        : facts.confidence;

/** A reading that leads to where the words lead by themselves fills in nothing that counts. */
const sameAnswer = ({ found: [one] }: FoundReading, { found: [other] }: FoundReading): boolean => {
  const [best] = one.findings.faqs.candidates;
  return (
    best !== undefined &&
    best.probability >= one.findings.faqs.answerThreshold &&
    best.faqId === other.findings.faqs.candidates[0]?.faqId &&
    one.findings.facts.kind !== 'whichEntity' &&
    factWorth(other.findings) < SURE_FACTS
  );
};
