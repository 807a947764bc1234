import { LANGUAGES } from '../domain/language.js';
import { isWish, readPersonRequest } from '../language/person-request.js';

/** Whether the words ask for a person, in any served language: somebody who needs one may well change over to the other. */
export const asksForPerson = (question: string): boolean => LANGUAGES.some((language) => isWish(readPersonRequest(question, language)));
