import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTexts } from '../texts/texts.js';
import type { Candidate, Reason } from './read-trace.js';

/** Log-odds that fill a bar to its end: e^4, about 55 to 1. */
const WIDEST = 4;

/** What spoke for and against a candidate, beside the same of what was replied. */
export const Reasons = ({
  candidate,
  replied,
  labelOf,
}: {
  readonly candidate: Candidate;
  /** `null`: nothing was. */
  readonly replied: Candidate | null;
  readonly labelOf: (key: string) => string;
}): JSX.Element => {
  const { explain, features } = useTexts();
  const { candidates: texts } = explain;
  const rival = replied === null || replied.key === candidate.key ? null : replied;
  const words: Readonly<Record<string, string>> = features;
  const nameOf = (feature: string): string => words[feature] ?? feature;
  return (
    <div className="reasons" role="group" aria-label={texts.forAgainst(labelOf(candidate.key))}>
      <dl className="facts wide">
        {candidate.phrasing !== null && (
          <div>
            <dt>{texts.nearest}</dt>
            <dd>{candidate.phrasing}</dd>
          </div>
        )}
        <div>
          <dt>{texts.resolved}</dt>
          <dd>{candidate.resolvedQuestion}</dd>
        </div>
      </dl>
      <ReasonTable reasons={candidate.reasons} caption={texts.forAgainst(labelOf(candidate.key))} nameOf={nameOf} />
      {rival !== null && <ReasonTable reasons={rival.reasons} caption={texts.comparedWith(labelOf(rival.key))} nameOf={nameOf} />}
    </div>
  );
};

const ReasonTable = ({
  reasons,
  caption,
  nameOf,
}: {
  readonly reasons: readonly Reason[];
  readonly caption: string;
  readonly nameOf: (feature: string) => string;
}): JSX.Element => {
  const { candidates: texts } = useTexts().explain;
  if (reasons.length === 0) return <Text size="sm">{texts.noReasons}</Text>;
  return (
    <table className="bars">
      <caption>{caption}</caption>
      <tbody>
        {reasons.map(({ feature, logOdds }) => (
          <tr key={feature}>
            <th scope="row">{nameOf(feature)}</th>
            <td className="bar-cell two-sided" aria-hidden="true">
              <span
                className={logOdds < 0 ? 'bar-value against' : 'bar-value'}
                style={{ width: `${String(Math.min(50, (Math.abs(logOdds) / WIDEST) * 50))}%` }}
              />
            </td>
            <td className="number">
              <span className="visually-hidden">{logOdds < 0 ? texts.spokeAgainst : texts.spokeFor}</span>
              {`${logOdds < 0 ? '−' : '+'}${Math.abs(logOdds).toFixed(1)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
