import type { EntityRef } from '../domain/entity.js';
import { inLanguage, type Language } from '../domain/language.js';
import type { Emotion } from '../domain/reply.js';
import type { Turn } from '../domain/turn.js';
import { detectLanguage, looksForeign } from '../language/text/detect-language.js';
import { normaliseText, type Span } from '../language/text/normalise-text.js';
import type { EntityLexicon } from './entities/entity-lexicon.js';
import { type LinkedMention, linkEntities, placeMentions } from './entities/link-entities.js';
import type { Writing } from './spelling/spelling.js';
import { askAbout, splitQuestions } from './split-questions.js';

/** What the words say, before anything is looked for. */
export interface Understood {
  /** Complete on its own, as the customer would have typed it. */
  readonly resolvedQuestion: string;
  /** `resolvedQuestion` as indexes and encoders see it. */
  readonly text: string;
  /** Stretches of `text` that are questions of their own; none when it is one question. */
  readonly questions: readonly { readonly start: number; readonly end: number }[];
  /** To reply in. */
  readonly language: Language;
  /** What the words are written in; the reply may be asked for in another language. */
  readonly questionLanguage: Language;
  /** Whether it is in a language that is served at all. */
  readonly isReadable: boolean;
  /** Whether the words look like those of a language that is not served, in letters of one that is. A guess: knowledge may answer them all the same. */
  readonly looksForeign: boolean;
  readonly emotion: Emotion;
  /** Names written in the question. */
  readonly mentions: readonly LinkedMention[];
  /** Other names of what is written, normalised. */
  readonly alsoNamed: readonly string[];
  /** What the question is about although it does not say so, the nearest first; used when it names nothing. */
  readonly implied: readonly ImpliedEntity[];
  /** The FAQ chosen of the options offered. */
  readonly chosenFaqId: string | null;
}

export interface ImpliedEntity {
  readonly entity: EntityRef;
  readonly by: 'GIVEN' | 'SCENARIO' | 'DIALOGUE' | 'PROFILE';
}

/** What of the situation is needed to read the words. */
export interface ReadingContext {
  readonly question: string;
  /** The same completed from the dialogue; default: it is taken as said. */
  readonly completed?: string;
  readonly lastTurn: Turn | null;
  readonly given: readonly EntityRef[];
  readonly place: EntityRef | null;
  /** What the customer holds. */
  readonly held: readonly EntityRef[];
  readonly language: Language | null;
  /** What the customer's profile says; counts only where the words do not tell. */
  readonly preferredLanguage: Language | null;
  readonly choice: {
    readonly kind: 'entity' | 'faq' | 'attribute' | 'person';
    readonly id: string;
    readonly question: string;
    readonly entity: EntityRef | null;
  } | null;
}

const DEFAULT_LANGUAGE: Language = 'en';

/** How the words were typed and meant. */
export interface Words {
  /** Of the words as typed. */
  readonly emotion: Emotion;
  /** The question with its slips undone; `null`: as it was typed. */
  readonly writing: Writing | null;
}

/** Reads the words: language, names; fills in what an option chosen stands for. Pure but for the lexicon. */
export const understand = (context: ReadingContext, { emotion, writing }: Words, lexicon: EntityLexicon): Understood => {
  const { lastTurn, given, place, choice } = context;
  const typed = choice?.question ?? context.completed ?? context.question;
  const { question: resolvedQuestion, normalised } =
    choice === null && writing !== null ? writing : { question: typed, normalised: normaliseText(typed) };
  const detected = detectLanguage(normalised.text);
  const language = context.language ?? detected ?? context.preferredLanguage ?? lastTurn?.reply.language ?? DEFAULT_LANGUAGE;
  const chosen = choice?.entity ?? null;
  const mentions = linkEntities(typed, normalised, lexicon);
  return {
    resolvedQuestion:
      chosen === null ? resolvedQuestion : askAbout(resolvedQuestion, inLanguage(chosen.names, language, chosen.id), language),
    text: normalised.text,
    questions: choice === null ? splitQuestions(normalised.text) : [],
    language,
    questionLanguage: detected ?? language,
    isReadable: detected !== null,
    looksForeign: detected === 'en' && looksForeign(typed),
    emotion,
    mentions: typed === context.question ? mentions : placeMentions(mentions, context.question),
    alsoNamed: mentions.flatMap(({ entity, span }) => {
      const written = normalised.text.slice(span.start, span.end);
      return lexicon.namesOf(entity.id).filter((name) => name !== written);
    }),
    implied: [
      ...(chosen === null ? [] : [{ entity: chosen, by: 'GIVEN' as const }]),
      ...given.map((entity) => ({ entity, by: 'GIVEN' as const })),
      ...(place === null ? [] : [{ entity: place, by: 'SCENARIO' as const }]),
      ...context.held.map((entity) => ({ entity, by: 'PROFILE' as const })),
    ],
    chosenFaqId: choice?.kind === 'faq' ? choice.id : null,
  };
};

/**
 * What is understood of one stretch of the normalised text alone, as if it had been the whole message. Where it names nothing it is about what was
 * named last before it: "what does Blue cost, and how long does it take".
 */
export const partOf = (understood: Understood, { start, end }: Span, lexicon: EntityLexicon): Understood => {
  const text = understood.text.slice(start, end);
  const mentions = understood.mentions.flatMap((mention) => {
    const { span } = mention;
    return span.start >= start && span.end <= end ? [{ ...mention, span: { start: span.start - start, end: span.end - start } }] : [];
  });
  const before = understood.mentions.findLast(({ span }) => span.end <= start);
  if (mentions.length > 0 || before === undefined) return { ...understood, text, mentions, questions: [] };
  const completed = askAbout(text, understood.text.slice(before.span.start, before.span.end), understood.questionLanguage);
  return { ...understood, text: completed, mentions: linkEntities(completed, normaliseText(completed), lexicon), questions: [] };
};
