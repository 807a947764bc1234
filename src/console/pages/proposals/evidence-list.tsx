import { Button, Text, UnstyledButton } from '@mantine/core';
import { type JSX, useId, useState } from 'react';
import { type EvidenceOfQuery, EvidenceOfDocument, type ProposalPartsFragment } from '../../graphql/generated/operations.js';
import { useAnswer } from '../../graphql/use-answer.js';
import { useLanguage, useTexts } from '../../texts/texts.js';
import { Answered } from '../../ui/answered.js';
import { ChevronIcon } from '../../ui/icons.js';
import { TalkDialog } from '../../explain/talk-dialog.js';

export type Evidence = NonNullable<EvidenceOfQuery['proposal']>['evidence'][number];

/** The questions that a proposal was drawn from, asked for when somebody opens them. */
export const EvidenceList = ({ proposal }: { readonly proposal: ProposalPartsFragment }): JSX.Element => {
  const { proposals: words } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const questions = Math.max(...proposal.signals.map(({ count }) => count), proposal.conversations);
  return (
    <div className="evidence">
      <UnstyledButton
        className="opens"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {words.evidence(questions)}
        <span className={isOpen ? 'turned' : ''}>
          <ChevronIcon size={16} />
        </span>
      </UnstyledButton>
      <div id={id}>{isOpen && <Questions id={proposal.id} />}</div>
    </div>
  );
};

const Questions = ({ id }: { readonly id: string }): JSX.Element => {
  const { language, texts } = useLanguage();
  const { proposals: words } = texts;
  const answer = useAnswer(EvidenceOfDocument, { id, language });
  const [opened, setOpened] = useState<Evidence | null>(null);
  return (
    <>
      <Answered answer={answer}>
        {({ proposal }) =>
          proposal == null || proposal.evidence.length === 0 ? (
            <Text size="sm">{words.evidenceGone}</Text>
          ) : (
            <ul>
              {proposal.evidence.map((evidence) => (
                <li key={evidence.turn.id}>
                  <div>
                    <Text size="sm">{evidence.turn.question}</Text>
                    <Text size="xs" c="dimmed">
                      <time dateTime={evidence.turn.at}>
                        {new Date(evidence.turn.at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })}
                      </time>
                      {evidence.signals.map((signal) => ` · ${words.signals[signal]}`).join('')}
                    </Text>
                  </div>
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    aria-label={`${words.openTalk}: ${evidence.turn.question}`}
                    onClick={() => {
                      setOpened(evidence);
                    }}
                  >
                    {words.openTalk}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      {opened !== null && (
        <TalkDialog
          asked={opened}
          close={() => {
            setOpened(null);
          }}
        />
      )}
    </>
  );
};
