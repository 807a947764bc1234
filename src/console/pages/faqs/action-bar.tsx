import { Button, Group, Menu, Text } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { FaqPartsFragment } from '../../graphql/generated/operations.js';
import { NoticeList } from '../../knowledge/notice-list.js';
import { isAtLeast } from '../../session/roles.js';
import { useSession } from '../../session/session.js';
import { useTexts } from '../../texts/texts.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { MoreIcon } from '../../ui/icons.js';
import { FaqDialog, type OpenDialog } from './review/faq-dialogs.js';
import type { FaqActions } from './use-faq-actions.js';

interface Props {
  /** `null`: it is new. */
  readonly faq: FaqPartsFragment | null;
  readonly actions: FaqActions;
  readonly isChanged: boolean;
  readonly title: string;
  readonly discard: () => void;
}

/** What can be done with the FAQ by this role as it stands, and what became of it; always in sight. */
export const ActionBar = ({ faq, actions, isChanged, title, discard }: Props): JSX.Element => {
  const { faq: texts, edit, review } = useTexts();
  const { viewer } = useSession();
  const [opened, setOpened] = useState<OpenDialog | null>(null);
  const isNew = faq === null;
  const mayPublish = isAtLeast(viewer.role, 'PUBLISHER');
  const waits = !isChanged && faq !== null && faq.submittedVersion === faq.version;
  const isLive = !isChanged && faq?.status === 'PUBLISHED' && faq.publishedVersion === faq.version;
  const publishes = mayPublish && (waits || !viewer.fourEyes);
  const { busy, failure, done, notices, run } = actions;
  const refused = [...notices.values()].some((all) => all.some(({ kind }) => kind === 'wrong'));
  const open = (dialog: OpenDialog): void => {
    actions.forget();
    setOpened(dialog);
  };
  return (
    <div className="action-bar">
      {failure !== null && opened === null && <FailureNotice failure={failure} />}
      {refused && opened === null && <NoticeList notices={notices} at="" />}
      <Group gap="sm" justify="space-between">
        <Text size="sm" role="status" className="action-state">
          {refused ? texts.refused : isChanged ? edit.unsaved : done === null ? (isNew ? '' : edit.saved) : texts.done[done]}
        </Text>
        <Group gap="xs">
          {isChanged && (
            <Button variant="subtle" color="gray" onClick={discard}>
              {edit.discard}
            </Button>
          )}
          <Button variant="default" disabled={!isChanged && !isNew} loading={busy === 'save'} onClick={() => void run({ kind: 'save' })}>
            {texts.saveDraft}
          </Button>
          {mayPublish && waits && (
            <Button
              variant="default"
              onClick={() => {
                open('reject');
              }}
            >
              {review.sendBack}
            </Button>
          )}
          {publishes ? (
            <Button disabled={isLive} loading={busy === 'publish'} onClick={() => void run({ kind: 'publish' })}>
              {waits ? review.approve : isChanged || isNew ? texts.saveAndPublish : texts.publish}
            </Button>
          ) : (
            <Button disabled={waits || isLive} loading={busy === 'submit'} onClick={() => void run({ kind: 'submit' })}>
              {isChanged || isNew ? review.saveAndSubmit : review.submit}
            </Button>
          )}
          {mayPublish && faq !== null && (
            <MoreMenu
              open={open}
              isChanged={isChanged}
              submit={publishes && !waits && !isLive ? () => void run({ kind: 'submit' }) : null}
              maySchedule={publishes && !isLive}
              archive={() => void run({ kind: 'archive' })}
            />
          )}
        </Group>
      </Group>
      {opened !== null && faq !== null && (
        <FaqDialog
          opened={opened}
          faq={{ id: faq.id, version: faq.version, title }}
          actions={actions}
          close={() => {
            setOpened(null);
          }}
        />
      )}
    </div>
  );
};

/** What is done more seldom; for publishers. */
const MoreMenu = ({
  open,
  isChanged,
  submit,
  maySchedule,
  archive,
}: {
  readonly open: (dialog: OpenDialog) => void;
  readonly isChanged: boolean;
  /** `null`: there is nothing to put up for review, or that is what the button beside it does. */
  readonly submit: (() => void) | null;
  readonly maySchedule: boolean;
  readonly archive: () => void;
}): JSX.Element => {
  const { faq, edit, review, rename } = useTexts();
  return (
    <Menu position="top-end" withArrow>
      <Menu.Target>
        <Button variant="default" px={10} aria-label={edit.more}>
          <MoreIcon />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {submit !== null && <Menu.Item onClick={submit}>{isChanged ? review.saveAndSubmit : review.submit}</Menu.Item>}
        {maySchedule && (
          <Menu.Item
            onClick={() => {
              open('schedule');
            }}
          >
            {review.publishAt}
          </Menu.Item>
        )}
        <Menu.Item
          disabled={isChanged}
          title={isChanged ? rename.saveFirst : undefined}
          onClick={() => {
            open('rename');
          }}
        >
          {rename.open}
        </Menu.Item>
        <Menu.Item onClick={archive}>{faq.archive}</Menu.Item>
        <Menu.Item
          color="red"
          onClick={() => {
            open('delete');
          }}
        >
          {faq.delete}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
