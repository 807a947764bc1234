import type { FindingWords } from '../finding-words.js';

export const EN_FINDING_WORDS: FindingWords = {
  OTHER_VALUE: '“{one}” says {oneValue}, “{other}” says {otherValue}.',
  DENIAL: '“{one}” and “{other}” are asked in the same words, and one says no where the other says yes.',
  OTHER_THAN_GRAPH: '“{one}” says {oneValue}; {attribute} of “{other}” is {otherValue}.',
  OTHER_IN_LANGUAGE: '“{one}” says {oneValue} in one language and {otherValue} in the other.',
  OTHER_ANSWER: 'One customer can meet the conditions of two answers of “{one}”, of which one says {oneValue} and the other {otherValue}.',
  NO_ENTITY: 'The answer cannot be given: {placeholder} names something that does not exist.',
  NO_ATTRIBUTE: 'The answer cannot be given: “{entity}” cannot have what {placeholder} names.',
  NO_VALUE: 'The answer cannot be given: there is no value for {placeholder}.',
  COVERED: 'Nobody gets this answer: another one before it is given wherever this one would be.',
  OVER: 'Nobody gets this any more: its time was over on {day}.',
  NEVER_HOLDS: 'Nobody gets this answer: its condition never holds.',
  PAST_SOURCE: 'It goes on telling what “{entity}” says, which was over on {day}.',
  SAME_ANSWER: '“{faq}” is asked in the words of “{other}” and says the same.',
  ASKED_FOR_OTHER: '{count} of {all} phrasings of “{faq}” would be taken for “{other}” if they did not stand there.',
  NO_ANSWER_IN_LANGUAGE: 'There is no answer in {language}.',
  NO_QUESTION_IN_LANGUAGE: 'There is an answer in {language}, but no title or phrasing in {language} that leads to it.',
  TOO_FEW: 'It has {count} phrasings in {language}; with fewer than {least} it is found by chance.',
};
