import { Button, CloseButton, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { ProposalPartsFragment } from '../../graphql/generated/operations.js';
import { useTexts } from '../../texts/texts.js';

/** What was decided last, with the way back; stays until it is closed or something else is decided. */
export const DecisionToast = ({
  decided,
  isBusy,
  undo,
  close,
}: {
  readonly decided: ProposalPartsFragment | null;
  readonly isBusy: boolean;
  /** `null`: the role may not. */
  readonly undo: ((decided: ProposalPartsFragment) => void) | null;
  readonly close: () => void;
}): JSX.Element => {
  const { proposals, edit } = useTexts();
  return (
    <div className="toast" role="status">
      {decided !== null && (
        <div className="toast-card">
          <div>
            <Text size="sm" fw={600}>
              {proposals.done[decided.status]}
            </Text>
            <Text size="xs" c="dimmed" lineClamp={1}>
              {decided.title}
            </Text>
          </div>
          {undo !== null && decided.status !== 'OPEN' && (
            <Button
              size="xs"
              variant="default"
              disabled={isBusy}
              onClick={() => {
                undo(decided);
              }}
            >
              {proposals.undo}
            </Button>
          )}
          <CloseButton aria-label={edit.close} onClick={close} />
        </div>
      )}
    </div>
  );
};
