import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { TurnTraceDocument } from '../graphql/generated/operations.js';
import { useAnswer } from '../graphql/use-answer.js';
import { useTexts } from '../texts/texts.js';
import { Answered } from '../ui/answered.js';
import type { Trace } from './read-trace.js';

/** What each stage of a reply cost. */
export const TimeTab = ({ turnId }: { readonly turnId: string }): JSX.Element => {
  const { explain } = useTexts();
  const answer = useAnswer(TurnTraceDocument, { turnId });
  return (
    <Answered answer={answer}>
      {({ trace }) => (trace == null ? <Text size="sm">{explain.noRecord}</Text> : <Stages trace={trace} />)}
    </Answered>
  );
};

const Stages = ({ trace: { stages, milliseconds, statements } }: { readonly trace: Trace }): JSX.Element => {
  const { time } = useTexts().explain;
  const longest = Math.max(...stages.map((stage) => stage.milliseconds), 1);
  return (
    <>
      <table className="bars">
        <tbody>
          {stages.map(({ name, milliseconds: took }) => (
            <tr key={name}>
              <th scope="row">{time.stages[name] ?? name}</th>
              <td className="bar-cell" aria-hidden="true">
                <span className="bar-value" style={{ width: `${String((took / longest) * 100)}%` }} />
              </td>
              <td className="number">{`${took.toFixed(took < 10 ? 1 : 0)} ms`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text size="sm" mt="xs">
        {time.total(milliseconds, statements)}
      </Text>
      <Text size="xs" c="dimmed">
        {time.parallel}
      </Text>
    </>
  );
};
