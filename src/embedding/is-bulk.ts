/** A question asks for a handful of vectors (itself, its rewritings); an import or a rebuild for hundreds. */
const MOST_TEXTS_OF_A_QUESTION = 16;

/** Whether a call may wait behind questions and should leave no trace in the cache. */
export const isBulk = (texts: readonly string[]): boolean => texts.length > MOST_TEXTS_OF_A_QUESTION;
