import type { EntityRef } from '../../domain/entity.js';
import { optionIdOf, readOptionId, type Reply } from '../../domain/reply.js';
import { inLanguage, type Language } from '../../domain/language.js';
import type { DialogueState, FocusedEntity, Turn } from '../../domain/turn.js';
import { readDialogueAct } from '../../language/dialogue-words.js';
import { normaliseText } from '../../language/text/normalise-text.js';
import type { EntityLexicon } from '../../understanding/entities/entity-lexicon.js';
import { linkEntities } from '../../understanding/entities/link-entities.js';
import { askAbout, askAgainAbout, replaceSpan } from '../../understanding/split-questions.js';
import type { Understood } from '../../understanding/understand.js';
import { contentWords, findPointer, readReference, type Reference, saysNothing, withoutTies } from './read-reference.js';

/** One of several things a reply named, which the customer may point at. */
interface ListedThing {
  /** `null`: an option that is no entity, or whose entity is only known by its label. */
  readonly entity: EntityRef | null;
  /** Id of the option it was offered as. */
  readonly optionId: string | null;
  readonly label: string;
  /** Figures the reply gave of it, by attribute. */
  readonly values: ReadonlyMap<string, number>;
}

/** Turns back to look for a list. */
const REACH = 3;

/** Of the newest of the last turns that named several things, those things in their order. */
const listedThings = (turns: readonly Turn[]): readonly ListedThing[] => {
  for (const { reply } of turns.slice(-REACH).toReversed()) {
    const things = thingsIn(reply);
    if (things.length > 1) return things;
  }
  return [];
};

/** What one reply named. */
const thingsIn = (reply: Reply): readonly ListedThing[] => {
  const inWords = ({ names }: EntityRef): string => names[reply.language] ?? Object.values(names)[0] ?? '';
  if (reply.kind === 'clarification' || reply.kind === 'slotPrompt')
    return reply.options.map(({ id, label }) => ({ entity: null, optionId: id, label, values: new Map() }));
  if (reply.kind !== 'answer') return [];
  const subjects = distinct(reply.facts.map(({ subject }) => subject));
  const named = subjects.length > 1 ? subjects : distinct(reply.facts.flatMap(({ object }) => object ?? []));
  return named.map((entity) => ({
    entity,
    optionId: null,
    label: inWords(entity),
    values: new Map(
      reply.facts.flatMap(({ subject, predicate, value }) =>
        subject.id === entity.id && typeof value === 'number' ? [[predicate, value] as const] : [],
      ),
    ),
  }));
};

const distinct = (entities: readonly EntityRef[]): readonly EntityRef[] => [...new Map(entities.map((one) => [one.id, one])).values()];

/** Which of the things spoken of is meant; `null`: none fits. */
const pickThing = (
  { picks }: Reference,
  things: readonly ListedThing[],
  focus: readonly FocusedEntity[],
  nameOf: (focused: FocusedEntity) => string,
): ListedThing | null => {
  switch (picks.kind) {
    case 'nth':
      return things.at(picks.index) ?? null;
    case 'other':
      return otherThing(things, focus, nameOf);
    case 'extreme':
      return extremeThing(things, picks.which);
  }
};

/** Of several listed the one that was not spoken of last, else what was in focus before, of the same type. */
const otherThing = (
  things: readonly ListedThing[],
  focus: readonly FocusedEntity[],
  nameOf: (focused: FocusedEntity) => string,
): ListedThing | null => {
  const [first] = focus;
  const others = things.filter(({ entity, label }) =>
    entity === null ? label !== (first && nameOf(first)) : entity.id !== first?.entity.id,
  );
  if (things.length > 1 && others.length === 1) return others[0] ?? null;
  const before = focus.find(({ entity }) => first !== undefined && entity.id !== first.entity.id && entity.type === first.entity.type);
  if (before !== undefined) return { entity: before.entity, optionId: null, label: nameOf(before), values: new Map() };
  return things.length === 2 ? (things[1] ?? null) : null;
};

/** By the first figure that all of them have. */
const extremeThing = (things: readonly ListedThing[], which: 'least' | 'most'): ListedThing | null => {
  const [first] = things;
  const attribute = [...(first?.values.keys() ?? [])].find((name) => things.every(({ values }) => values.has(name)));
  if (attribute === undefined) return null;
  const sorted = things.toSorted((one, other) => (one.values.get(attribute) ?? 0) - (other.values.get(attribute) ?? 0));
  return (which === 'least' ? sorted[0] : sorted.at(-1)) ?? null;
};

const CORRECTION: Readonly<Record<Language, RegExp>> = {
  zh: /^(?:(?:不是|不对|错了|搞错了|说错了|弄错了|不)(?:这个|那个)?[，,。!、\s]*(?:我(?:是)?)?(?:要?问|想问|说|指|要|意思是)?的?(?:是|说的是)|(?:我)?(?:(?:是)?(?:问|说|指)的(?:是)|(?:其实|应该)是(?:想问|问|说|指)?)|(?:不是|不对|错了|搞错了|说错了)[，,。!、\s]+(?:我(?:是)?(?:要问|想问|想说|问|说|指)的?)?)[，,：: ]*/u,
  en: /^(?:(?:no|nope|sorry|wait|not that(?: one)?|wrong(?: one)?|actually)\b[,.;:!\s-]*)*(?:(?:i(?:'m| am| was)? (?:meant?|asking about|talking about|asked about|said)|i mean|(?:it's|that's) about|(?:i )?meant)\b\s*)/u,
};
/** "no, the gold one": a plain no with something after it. */
const PLAIN: Readonly<Record<Language, RegExp>> = {
  zh: /^(?:不是|不对|不)[，,。!、\s]+/u,
  en: /^(?:no|nope|not that(?: one)?)[,.;:!]\s*/u,
};

/** What a normalised message puts in place of what was understood before; `null`: it corrects nothing. */
export const readCorrection = (text: string, language: Language): string | null => {
  const match = CORRECTION[language].exec(text) ?? PLAIN[language].exec(text);
  const meant = match === null ? '' : text.slice(match[0].length).trim();
  return meant === '' ? null : meant;
};

/** What a message may mean in its dialogue, other than what it says by itself. */
export interface DialogueReading {
  readonly kind:
    | 'CHOSEN' // an option of the turn before, picked in words
    | 'CORRECTED' // the question before, about something else than was understood
    | 'CARRIED' // the question before, about something else
    | 'POINTED' // a question whose words point at something spoken of
    | 'ABOUT' // a question that names nothing, about what is in focus
    | 'NEARBY'; // the same about what the customer never named: a figure of it may be meant, no more
  /** Complete on its own. */
  readonly question: string;
  /** The FAQ picked of the options offered. */
  readonly faqId: string | null;
}

/** How options that stand for a FAQ begin. */
/** Subjects that a question which names nothing is tried with. */
const SUBJECTS = 2;

/**
 * What a message may mean after these turns (the newest last) besides what it says, in words that need no dialogue. Only candidates: which
 * one is meant, if any, shows in what can be found for each.
 */
export const readInDialogue = (
  said: Understood,
  turns: readonly Turn[],
  state: DialogueState,
  lexicon: EntityLexicon,
): readonly DialogueReading[] => {
  const last = turns.at(-1);
  if (last === undefined) return [];
  const { text, questionLanguage: language } = said;
  const { focus } = state;
  const nameOf = ({ entity }: FocusedEntity): string => inLanguage(entity.names, language, entity.id);

  const options = last.reply.kind === 'clarification' || last.reply.kind === 'slotPrompt' ? last.reply.options : [];
  const [onlyOption] = options;
  if (onlyOption !== undefined && options.length === 1 && readDialogueAct(text, language).saysYes)
    return takeOption(onlyOption.id, onlyOption.label, last, language, lexicon);

  const reference = readReference(text, language);
  if (reference === null && !said.isReadable) return [];
  const picked = reference === null ? null : pickThing(reference, listedThings(turns), focus, nameOf);
  if (reference !== null && picked !== null) {
    const place = swallowNoun(text, reference, picked);
    const rest = withoutTies(replaceSpan(text, place, ''), language).core;
    return contentWords(rest, language).length === 0
      ? takeOption(picked.optionId ?? '', picked.label, last, language, lexicon)
      : [pointed(replaceSpan(text, place, picked.label))];
  }

  // What points at one of several where there are none asks nothing that could be completed.
  if (reference !== null && reference.picks.kind !== 'extreme') return [];

  const correction = readCorrection(text, language);
  const meant = withoutTies(correction ?? text, language).core;
  const named = linkEntities(meant, normaliseText(meant), lexicon);
  const kind = correction === null ? 'CARRIED' : 'CORRECTED';
  if (named.length > 0) {
    const others = contentWords(meant, language).filter(({ start, end }) =>
      named.every(({ span }) => end <= span.start || start >= span.end),
    );
    if (others.length > 0) return correction === null ? [] : [{ kind, question: meant, faqId: null }];
    const [first, ...more] = named;
    const option = options.find(({ id }) => id === optionIdOf('entity', first?.entity.id ?? ''));
    if (option !== undefined)
      return takeOption(option.id, option.label, last, language, lexicon).map((taken) => ({ ...taken, kind: 'CHOSEN' }));
    const name = meant.slice(first?.span.start ?? 0, Math.max(first?.span.end ?? 0, ...more.map(({ span }) => span.end)));
    return questionsBefore(turns).flatMap((before): readonly DialogueReading[] => {
      const question = askAgainAbout(before, name, language, lexicon);
      return question === null ? [] : [{ kind, question, faqId: null }];
    });
  }
  if (correction !== null) {
    const [before] = questionsBefore(turns);
    const again = before === undefined ? null : askAgainAbout(before, meant, language, lexicon);
    return [meant, ...(again === null ? [] : [again])].map((question) => ({ kind: 'CORRECTED', question, faqId: null }));
  }

  if (!said.isReadable || saysNothing(text, language)) return [];
  const pointer = findPointer(text, language);
  return subjects(focus).flatMap((focused): readonly DialogueReading[] => {
    const name = nameOf(focused);
    if (pointer !== null) {
      const thing: ListedThing = { entity: focused.entity, optionId: null, label: name, values: new Map() };
      const question = replaceSpan(text, swallowNoun(text, pointer, thing), name);
      return [{ kind: focused.isNamed ? 'POINTED' : 'NEARBY', question, faqId: null }];
    }
    return meant === '' ? [] : [{ kind: focused.isNamed ? 'ABOUT' : 'NEARBY', question: askAbout(meant, name, language), faqId: null }];
  });
};

/** The most in focus, and the most in focus of another type. */
const subjects = (focus: readonly FocusedEntity[]): readonly FocusedEntity[] =>
  [...new Map(focus.toReversed().map((one) => [one.entity.type, one])).values()]
    .sort((one, other) => other.weight - one.weight)
    .slice(0, SUBJECTS);

/** What was asked last, complete; what was only picked of options is not asked again. */
const questionsBefore = (turns: readonly Turn[]): readonly string[] =>
  turns.slice(-1).map(({ reply }) => reply.understanding.resolvedQuestion);

const pointed = (question: string): DialogueReading => ({ kind: 'POINTED', question, faqId: null });

/** The question before, completed by an option of its reply or by what it named. */
const takeOption = (
  optionId: string,
  label: string,
  last: Turn,
  language: Language,
  lexicon: EntityLexicon,
): readonly DialogueReading[] => {
  const before = last.reply.understanding.resolvedQuestion;
  const named = readOptionId(optionId);
  if (named?.kind === 'faq') return [{ kind: 'CHOSEN', question: before, faqId: named.id }];
  const question = askAgainAbout(before, label, language, lexicon);
  return question === null ? [] : [{ kind: 'CARRIED', question, faqId: null }];
};

/** The place of a reference with the noun after it when the thing's name ends in it: "the other card", 这张卡. */
const swallowNoun = (
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  { label }: ListedThing,
): { readonly start: number; readonly end: number } => {
  const after = text.slice(end);
  const name = normaliseText(label).text;
  const word = /^ ?([a-z]+)/u.exec(after);
  if (word?.[1] !== undefined) {
    const noun = word[1];
    return name.split(' ').some((part) => part === noun || `${part}s` === noun) ? { start, end: end + word[0].length } : { start, end };
  }
  const shared = [2, 1].find((length) => after.length >= length && name.endsWith(after.slice(0, length)));
  return { start, end: end + (shared ?? 0) };
};
