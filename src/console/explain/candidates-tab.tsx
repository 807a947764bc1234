import { Badge, Text } from '@mantine/core';
import { type JSX, useState } from 'react';
import { TurnTraceDocument } from '../graphql/generated/operations.js';
import { useAnswer } from '../graphql/use-answer.js';
import { useTexts } from '../texts/texts.js';
import { Answered } from '../ui/answered.js';
import { type DecidedQuestion, type Decision, readDecision, readKey } from './read-trace.js';
import { Reasons } from './reasons.js';
import { useLabels } from './use-labels.js';
import { WhyNot } from './why-not.js';

/** What could have been the reply, how likely each was, and why. */
export const CandidatesTab = ({ turnId }: { readonly turnId: string }): JSX.Element => {
  const { explain } = useTexts();
  const answer = useAnswer(TurnTraceDocument, { turnId });
  return (
    <Answered answer={answer}>
      {({ trace }) => (trace == null ? <Text size="sm">{explain.noRecord}</Text> : <Decided decision={readDecision(trace)} />)}
    </Answered>
  );
};

const Decided = ({ decision }: { readonly decision: Decision }): JSX.Element => {
  const { candidates: texts } = useTexts().explain;
  const { questions, answerFrom } = decision;
  if (questions.every(({ candidates }) => candidates.length === 0)) return <Text size="sm">{texts.none}</Text>;
  return (
    <>
      <Text size="sm" mb="sm">
        {texts.intro(answerFrom)}
      </Text>
      {questions.map((question) => (
        <QuestionCandidates key={question.text} question={question} decision={decision} isOneOfSeveral={questions.length > 1} />
      ))}
    </>
  );
};

const QuestionCandidates = ({
  question: { text, chosen, candidates },
  decision,
  isOneOfSeveral,
}: {
  readonly question: DecidedQuestion;
  readonly decision: Decision;
  readonly isOneOfSeveral: boolean;
}): JSX.Element => {
  const { candidates: texts } = useTexts().explain;
  const [selected, select] = useState<string | null>(null);
  const labelOf = useLabels(candidates.map(({ key }) => key));
  const shown = candidates.find(({ key }) => key === selected) ?? null;
  const replied = candidates.find(({ key }) => key === chosen) ?? null;
  return (
    <section>
      {isOneOfSeveral && (
        <Text fw={600} size="sm" mt="sm">
          {text}
        </Text>
      )}
      <ul className="candidates">
        {candidates.map(({ key, probability }) => (
          <li key={key}>
            <button
              type="button"
              aria-pressed={key === selected}
              onClick={() => {
                select(key === selected ? null : key);
              }}
            >
              <span className="candidate-name">
                <Badge size="sm" variant="default" tt="none">
                  {texts.kinds[readKey(key).kind]}
                </Badge>
                <span>{labelOf(key)}</span>
                {key === chosen && (
                  <Badge size="sm" tt="none">
                    {texts.chosen}
                  </Badge>
                )}
              </span>
              <span className="candidate-likely">
                <span className="bar-cell" aria-hidden="true">
                  <span className="bar-value" style={{ width: `${String(probability * 100)}%` }} />
                  <span className="bar-threshold" style={{ left: `${String(decision.answerFrom * 100)}%` }} />
                </span>
                <span className="number">{`${(probability * 100).toFixed(probability < 0.1 ? 1 : 0)} %`}</span>
              </span>
            </button>
            {shown !== null && shown.key === key && <Reasons candidate={shown} replied={replied} labelOf={labelOf} />}
          </li>
        ))}
      </ul>
      <WhyNot decision={decision} candidates={candidates} select={select} />
    </section>
  );
};
