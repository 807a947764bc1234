import { Button, Group, Menu, Text } from '@mantine/core';
import { type JSX, useState } from 'react';
import { NoticeList } from '../../../knowledge/notice-list.js';
import { useNames } from '../../../knowledge/names.js';
import { isAtLeast } from '../../../session/roles.js';
import { useSession } from '../../../session/session.js';
import { useTexts } from '../../../texts/texts.js';
import { FailureNotice } from '../../../ui/failure-notice.js';
import { MoreIcon } from '../../../ui/icons.js';
import { ThingDialog, type ThingDialogKind } from './thing-dialogs.js';
import type { ThingActions } from './use-thing-actions.js';

interface Props {
  readonly thing: {
    readonly id: string;
    readonly type: string;
    readonly name: string;
    /** `null`: it is new. */ readonly version: number | null;
  };
  readonly actions: ThingActions;
  readonly isChanged: boolean;
  readonly discard: () => void;
  /** Begins anew with what the service has. */
  readonly reload: (() => void) | undefined;
}

/** What can be done with a thing by this role, and what became of it; always in sight. */
export const ThingBar = ({ thing, actions, isChanged, discard, reload }: Props): JSX.Element => {
  const { things, edit, faq } = useTexts();
  const { viewer } = useSession();
  const names = useNames();
  const [opened, setOpened] = useState<ThingDialogKind | null>(null);
  const { busy, failure, notices, isSaved, run } = actions;
  const isNew = thing.version === null;
  // What belongs to one person keeps its id, and is never made one with another's.
  const isPrivate = names.entityTypes.find(({ id }) => id === thing.type)?.private ?? false;
  const isRefused = [...notices.values()].some((all) => all.some(({ kind }) => kind === 'wrong'));
  const open = (dialog: ThingDialogKind): void => {
    actions.forget();
    setOpened(dialog);
  };
  return (
    <div className="action-bar">
      {failure !== null && opened === null && <FailureNotice failure={failure} />}
      {isRefused && opened === null && <NoticeList notices={notices} at="" />}
      <Group gap="sm" justify="space-between">
        <Text size="sm" role="status" className="action-state">
          {isRefused ? faq.refused : isChanged ? edit.unsaved : isSaved ? things.saved : isNew ? '' : edit.saved}
        </Text>
        <Group gap="xs">
          {isChanged && (
            <Button variant="subtle" color="gray" onClick={discard}>
              {edit.discard}
            </Button>
          )}
          {!isNew && (
            <Button
              variant="default"
              onClick={() => {
                open('delete');
              }}
            >
              {things.delete}
            </Button>
          )}
          <Button disabled={!isChanged} loading={busy === 'save'} onClick={() => void run({ kind: 'save' })}>
            {things.save}
          </Button>
          {!isNew && !isPrivate && isAtLeast(viewer.role, 'PUBLISHER') && <MoreMenu isChanged={isChanged} open={open} />}
        </Group>
      </Group>
      {opened !== null && thing.version !== null && (
        <ThingDialog
          opened={opened}
          thing={{ ...thing, version: thing.version }}
          actions={actions}
          reload={reload}
          close={() => {
            setOpened(null);
          }}
        />
      )}
    </div>
  );
};

/** What is done more seldom; for publishers. */
const MoreMenu = ({ isChanged, open }: { readonly isChanged: boolean; readonly open: (dialog: ThingDialogKind) => void }): JSX.Element => {
  const { edit, merging, rename } = useTexts();
  const title = isChanged ? rename.saveFirst : undefined;
  return (
    <Menu position="top-end" withArrow>
      <Menu.Target>
        <Button variant="default" px={10} aria-label={edit.more}>
          <MoreIcon />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          disabled={isChanged}
          title={title}
          onClick={() => {
            open('merge');
          }}
        >
          {merging.open}
        </Menu.Item>
        <Menu.Item
          disabled={isChanged}
          title={title}
          onClick={() => {
            open('rename');
          }}
        >
          {rename.open}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
