import { Button, Group, Text } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useTexts } from '../texts/texts.js';
import { Dialog } from './dialog.js';

/** Asks before something that cannot be undone. */
export const ConfirmDialog = ({
  title,
  text,
  action,
  isBusy,
  isPossible = true,
  confirm,
  close,
  children,
}: {
  readonly title: string;
  readonly text: string;
  /** What the button says that does it. */
  readonly action: string;
  readonly isBusy: boolean;
  readonly isPossible?: boolean;
  readonly confirm: () => void;
  readonly close: () => void;
  /** Why it could not be done. */
  readonly children?: ReactNode;
}): JSX.Element => {
  const { cancel } = useTexts().edit;
  return (
    <Dialog title={title} close={close}>
      <Text size="sm">{text}</Text>
      {children}
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={close} data-autofocus>
          {cancel}
        </Button>
        <Button color="red" loading={isBusy} disabled={!isPossible} onClick={confirm}>
          {action}
        </Button>
      </Group>
    </Dialog>
  );
};
