import { Badge, Group, Progress, Text, Title } from '@mantine/core';
import { type JSX, useEffect } from 'react';
import { Link } from 'wouter';
import type { JobPartsFragment } from '../../graphql/generated/operations.js';
import { useTexts } from '../../texts/texts.js';

const COLORS = { RUNNING: 'indigo', SUCCEEDED: 'teal', FAILED: 'red', INTERRUPTED: 'orange' } as const;

/** What becomes of an import, while it runs and after: how many rows, and each that could not be taken. */
export const ImportReport = ({
  job,
  isCheck,
  done,
}: {
  readonly job: JobPartsFragment;
  /** Whether it was only looked through. */
  readonly isCheck: boolean;
  /** Is called when knowledge was written. */
  readonly done: () => void;
}): JSX.Element => {
  const { importing: texts } = useTexts();
  const isTaken = !isCheck && job.status !== 'RUNNING' && job.rowsWritten > 0;
  useEffect(() => {
    if (isTaken) done();
  }, [isTaken, done]);
  const wouldChange = job.rowsRead - job.rowsUnchanged - job.rowsRefused;
  const counts = [
    [texts.read, job.rowsRead],
    isCheck ? [texts.wouldChange, wouldChange] : [texts.written, job.rowsWritten],
    [texts.unchanged, job.rowsUnchanged],
    [texts.refused, job.rowsRefused],
  ] as const;
  return (
    <section className="card" aria-label={isCheck ? texts.checkReport : texts.report}>
      <Group justify="space-between" role="status">
        <Title order={2} size="h5">
          {isCheck ? texts.checkReport : texts.report}
        </Title>
        <Badge variant="light" color={COLORS[job.status]} c="var(--mantine-color-text)" tt="none">
          {texts.statuses[job.status]}
        </Badge>
      </Group>
      {job.status === 'RUNNING' && <Progress value={100} animated aria-label={texts.statuses.RUNNING} />}
      <dl className="counts">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count.toLocaleString()}</dd>
          </div>
        ))}
      </dl>
      {job.failure != null && (
        <ul className="notices" role="alert" lang="en">
          <li data-kind="wrong">{job.failure}</li>
        </ul>
      )}
      {job.problems.length > 0 && (
        <div className="scrolls" role="region" aria-label={texts.problems} tabIndex={0}>
          <table className="list">
            <caption className="visually-hidden">{texts.problems}</caption>
            <thead>
              <tr>
                <th className="number">{texts.line}</th>
                <th>{texts.where}</th>
                <th>{texts.reason}</th>
              </tr>
            </thead>
            <tbody>
              {job.problems.map(({ line, column, reason }, index) => (
                <tr key={index}>
                  <td className="number">{line}</td>
                  <td>{column ?? '–'}</td>
                  <td lang="en">{reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {job.rowsRefused > job.problems.length && <Text size="sm">{texts.moreProblems(job.rowsRefused - job.problems.length)}</Text>}
      {job.warnings.length > 0 && (
        <ul className="notices" lang="en" aria-label={texts.warnings}>
          {job.warnings.map((warning) => (
            <li key={warning} data-kind="look">
              {warning}
            </li>
          ))}
        </ul>
      )}
      {isTaken && (
        <Text size="sm" className="tried">
          {texts.counts} <Link href="/faqs">{texts.toFaqs}</Link> · <Link href="/things">{texts.toThings}</Link>
        </Text>
      )}
      {isCheck && job.status === 'SUCCEEDED' && <Text size="sm">{wouldChange === 0 ? texts.nothingNew : texts.nothingWritten}</Text>}
    </section>
  );
};
