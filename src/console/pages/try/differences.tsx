import type { JSX } from 'react';
import { compareWords } from './compare-words.js';

/** A text with those of its words marked that another one does not have at that place. */
export const Differences = ({
  text,
  other,
  language,
}: {
  readonly text: string;
  readonly other: string;
  readonly language: string;
}): JSX.Element => (
  <div className="markdown">
    <p className="lines">
      {compareWords(text, other, language).map(({ words, isOwn }, index) =>
        isOwn ? <mark key={index}>{words}</mark> : <span key={index}>{words}</span>,
      )}
    </p>
  </div>
);
