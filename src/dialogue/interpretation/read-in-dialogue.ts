import type { DialogueState, FocusedEntity } from '../../domain/dialogue-state.js';
import { inLanguage } from '../../domain/in-language.js';
import type { Language } from '../../domain/language.js';
import type { Turn } from '../../domain/turn.js';
import { readDialogueAct } from '../../language/dialogue-act.js';
import { normaliseText } from '../../text/normalise-text.js';
import type { EntityLexicon } from '../../understanding/entity-lexicon.js';
import { linkEntities } from '../../understanding/link-entities.js';
import type { Understood } from '../../understanding/understand.js';
import { askAbout, askAgainAbout, replaceSpan } from '../../understanding/complete-question.js';
import { contentWords, findPointer, saysNothing, withoutTies } from './dialogue-cues.js';
import type { DialogueReading } from './dialogue-reading.js';

import { listedThings, type ListedThing } from './listed-things.js';
import { pickThing } from './pick-thing.js';
import { readCorrection } from './read-correction.js';
import { readReference } from './read-reference.js';

/** How options that stand for a FAQ begin. */
const FAQ_OPTION = 'faq:';
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
    const option = options.find(({ id }) => id === `entity:${first?.entity.id ?? ''}`);
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
  if (optionId.startsWith(FAQ_OPTION)) return [{ kind: 'CHOSEN', question: before, faqId: optionId.slice(FAQ_OPTION.length) }];
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
