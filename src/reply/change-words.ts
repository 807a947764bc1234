import type { Language } from '../domain/language.js';

/** How what is about to change is said; `{…}` is filled in. */
interface ChangeWords {
  readonly answerChanges: string;
  readonly answerEnds: string;
  readonly entityChanges: string;
  readonly entityEnds: string;
  readonly relationEnds: string;
  readonly end: string;
  readonly space: string;
}

export const CHANGE_WORDS: Readonly<Record<Language, ChangeWords>> = {
  zh: {
    answerChanges: '自{date}起：{text}',
    answerEnds: '以上内容有效至{date}。',
    entityChanges: '自{date}起，「{name}」由「{successor}」取代。',
    entityEnds: '「{name}」自{date}起失效。',
    relationEnds: '「{fact}」有效至{date}。',
    end: '。',
    space: '',
  },
  en: {
    answerChanges: 'From {date}: {text}',
    answerEnds: 'This holds until {date}.',
    entityChanges: 'From {date}, {successor} takes the place of {name}.',
    entityEnds: 'From {date}, {name} no longer applies.',
    relationEnds: '“{fact}” holds until {date}.',
    end: '.',
    space: ' ',
  },
};
