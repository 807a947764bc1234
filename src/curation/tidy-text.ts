/** A text that is one line (a phrasing, a title, a name): line ends and tabs become a space, the ends are trimmed. */
export const tidyLine = (text: string): string => text.replace(/\s*[\r\n\t\u2028\u2029]+\s*/gu, ' ').trim();

/** A text that may have several lines (an answer): line ends become line feeds, the ends are trimmed. */
export const tidyParagraphs = (text: string): string => text.replace(/\r\n?|[\u2028\u2029]/gu, '\n').trim();
