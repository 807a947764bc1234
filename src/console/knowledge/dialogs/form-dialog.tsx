import { Button, Group, Stack } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import type { RequestFailure } from '../../graphql/failure.js';
import { useTexts } from '../../texts/texts.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { NoticeList } from '../notice-list.js';
import type { Notices } from '../problems.js';
import { Dialog } from '../../ui/dialog.js';

/** A few fields that an action needs, with what the service says of them. */
export const FormDialog = ({
  title,
  action,
  isReady,
  isBusy,
  notices,
  failure,
  send,
  close,
  children,
}: {
  readonly title: string;
  /** What the button says that does it. */
  readonly action: string;
  /** Whether all that is needed is written. */
  readonly isReady: boolean;
  readonly isBusy: boolean;
  /** All of them are shown, whatever their place. */
  readonly notices: Notices;
  readonly failure: RequestFailure | null;
  readonly send: () => void;
  readonly close: () => void;
  readonly children: ReactNode;
}): JSX.Element => {
  const { edit } = useTexts();
  return (
    <Dialog title={title} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack gap="sm">
          {children}
          {[...notices.keys()].map((place) => (
            <NoticeList key={place} notices={notices} at={place} />
          ))}
          {failure !== null && <FailureNotice failure={failure} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {edit.cancel}
            </Button>
            <Button type="submit" loading={isBusy} disabled={!isReady}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};
