import type { Language } from '../domain/language.js';
import { normaliseText, type Span } from '../language/text/normalise-text.js';
import { isShortened } from '../language/text/split-words.js';
import type { EntityLexicon } from './entities/entity-lexicon.js';
import { linkEntities } from './entities/link-entities.js';

/** Ends of sentences; a point inside a number or a name ("3.5", "app.store") is none. */
const SENTENCE = /[^?？!！;；。\n.]+(?:\.(?=\S)[^?？!！;；。\n.]+)*(?:[?？!！;；。\n]+|\.+(?=\s|$)|$)/gu;
/** Words that begin another question in the same sentence. Signs before them are taken from the first of a row on, so that each is looked at once. */
const ANOTHER =
  /(?:(?<![,，、\s])[,，、\s]+)?(?:\b(?:and (?:also|another thing)|another (?:thing|question)|also|plus|one more thing|secondly|and (?=(?:how|what|when|where|why|who|which|can|could|do|does|is|are|will)\b))|另外|还有(?!多|几|没|哪|什)|顺便问?一?下?|再问一?下?|以及(?=怎|如何|什么|哪|多|能|可)|同时(?=怎|如何|什么|哪|多|能|可))[,，:：\s]*|(?<=\p{Script=Han}|\p{Script=Han} ?[a-z\d]{1,3})[,，、\s]+(?=\p{Script=Han})|(?<=\p{Script=Han})[,，、\s]+(?=\d*\p{Script=Han})/gu;
/** What makes words a question. */
const QUESTION_WORDS =
  /[?？]|[吗呢么]|什么|怎|如何|哪|多少|多久|啥|几[天个号点月年时次块折样家分]|几 ?[gm]\b|(?<=[\p{Script=Han}a-z0-9])[不没否](?:[呀啊呢]?$)|能不能|可不可以|是不是|有没有|会不会|要不要|为何|为啥|咋|谁|请问|想知道|想问|\b(?:how|what|what's|when|where|why|who|which|whose)\b|^(?:and |but |so |then )?(?:can|could|may|do|does|did|is|are|am|will|would|should|has|have)\b|\b(?:tell me|i want to know|wondering|can i|could you|do you|is there|are there)\b/u;
/** A shorter part says nothing on its own. */
const LEAST_CHARACTERS = { zh: 2, en: 8 } as const;
const HAN = /\p{Script=Han}/u;
/** More are one story. */
const MOST_QUESTIONS = 6;

/**
 * The questions that a normalised message is made of, each a stretch of it; none when it is one question and little else. Sentences that ask
 * nothing are left to the message as a whole: they are what the questions are about.
 */
export const splitQuestions = (text: string): readonly Span[] => {
  const questions = sentencesOf(text)
    .flatMap((sentence) => clausesOf(text, sentence))
    .map((span) => trim(text, span))
    .filter((span) => isQuestion(text.slice(span.start, span.end)));
  const least = isLongMessage(text) ? 1 : 2;
  return questions.length >= least && questions.length <= MOST_QUESTIONS ? questions : [];
};

/** Characters of the longest word that is shortened, and of what stands before it. */
const SHORTENED_REACH = 8;

const sentencesOf = (text: string): readonly Span[] => {
  const sentences: { readonly start: number; end: number }[] = [];
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    const before = sentences.at(-1);
    const end = index + sentence.length;
    if (before?.end === index && endsShortened(text, before)) before.end = end;
    else sentences.push({ start: index, end });
  }
  return sentences;
};

const endsShortened = (text: string, { start, end }: Span): boolean =>
  text[end - 1] === '.' &&
  /[a-z\d]/u.test(text.charAt(end - 2)) &&
  isShortened(text.slice(Math.max(start, end - SHORTENED_REACH), end), text.slice(end, end + 3));

/** Cut where something is asked both before and after. Each piece is looked at once: a message may hold a thousand. */
const clausesOf = (text: string, { start, end }: Span): readonly Span[] => {
  const borders = [...text.slice(start, end).matchAll(ANOTHER)].map(({ 0: words, index }) => ({
    start: start + index,
    end: start + index + words.length,
  }));
  const asks = [...borders, { start: end, end }].map((border, at) => isQuestion(text.slice(borders[at - 1]?.end ?? start, border.start)));
  const lastAsking = asks.lastIndexOf(true);
  const clauses: Span[] = [];
  let from = start;
  let isAsked = false;
  for (const [at, border] of borders.entries()) {
    isAsked ||= asks[at] === true;
    // What stands before the first such word may be nothing but the word itself.
    if (border.start === start) from = border.end;
    else if (isAsked && lastAsking > at) {
      clauses.push({ start: from, end: border.start });
      from = border.end;
      isAsked = false;
    }
  }
  return [...clauses, { start: from, end }];
};

const isQuestion = (words: string): boolean =>
  words.trim().length >= LEAST_CHARACTERS[HAN.test(words) ? 'zh' : 'en'] && QUESTION_WORDS.test(words.trim());

const trim = (text: string, { start, end }: Span): Span => {
  const words = text.slice(start, end);
  return { start: start + (words.length - words.trimStart().length), end: end - (words.length - words.trimEnd().length) };
};

/** From so many characters on a message tells a story, in which its question is lost to the encoder. */
const LONG = { zh: 80, en: 300 } as const;

/** Whether a normalised message is so long that its questions must be looked at one by one. */
export const isLongMessage = (text: string): boolean => text.length >= LONG[HAN.test(text) ? 'zh' : 'en'];

/** A text with a stretch of it replaced, spaced as its language is. */
export const replaceSpan = (text: string, { start, end }: Span, by: string): string => {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const gap = (left: string, right: string): string => (/[a-z0-9]$/iu.test(left) && /^[a-z0-9]/iu.test(right) ? ' ' : '');
  return `${before}${gap(before, by)}${by}${gap(by, after)}${after}`;
};

/** A question that names nothing, about something. */
export const askAbout = (question: string, name: string, language: Language): string => {
  if (language === 'zh') return replaceSpan(question, { start: 0, end: 0 }, name);
  const [, body = question, mark = ''] = /^(.*?)([?.!\s]*)$/su.exec(question) ?? [];
  return `${body} for ${name}${mark}`;
};

/**
 * A question asked before, now about something else: in place of what it named of the same type, or added where it named nothing.
 * `null`: it was about something of another kind.
 */
export const askAgainAbout = (question: string, name: string, language: Language, lexicon: EntityLexicon): string | null => {
  const named = linkEntities(question, normaliseText(question), lexicon);
  const [other] = linkEntities(name, normaliseText(name), lexicon);
  const alike = other === undefined ? named : named.filter(({ entity }) => entity.type === other.entity.type);
  const [first] = alike;
  if (first === undefined) return named.length === 0 ? askAbout(question, name, language) : null;
  return replaceSpan(question, { start: first.start, end: Math.max(...alike.map(({ end }) => end)) }, name);
};
