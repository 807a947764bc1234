import { Button, Group, Menu, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { JSX } from 'react';
import { DeleteDialog } from '../../knowledge/delete-dialog.js';
import { isAtLeast } from '../../session/roles.js';
import { useSession } from '../../session/session.js';
import { useTexts } from '../../texts/texts.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { MoreIcon } from '../../ui/icons.js';
import type { FaqActions } from './use-faq-actions.js';

/** What can be done with the FAQ, and what became of it; always in sight. */
export const ActionBar = ({
  actions,
  isChanged,
  isNew,
  isPublished,
  title,
  discard,
}: {
  readonly actions: FaqActions;
  readonly isChanged: boolean;
  readonly isNew: boolean;
  /** Whether customers get the newest version. */
  readonly isPublished: boolean;
  readonly title: string;
  readonly discard: () => void;
}): JSX.Element => {
  const { faq, edit } = useTexts();
  const { viewer } = useSession();
  const [asks, asking] = useDisclosure(false);
  const mayPublish = isAtLeast(viewer.role, 'PUBLISHER');
  const { busy, failure, done, notices, dependents, run, forget } = actions;
  const refused = [...notices].filter(([place]) => place !== 'delete').some(([, all]) => all.some(({ kind }) => kind === 'wrong'));
  return (
    <div className="action-bar">
      {failure !== null && <FailureNotice failure={failure} />}
      <Group gap="sm" justify="space-between">
        <Text size="sm" role="status" className="action-state">
          {refused ? faq.refused : isChanged ? edit.unsaved : done === null ? (isNew ? '' : edit.saved) : faq.done[done]}
        </Text>
        <Group gap="xs">
          {isChanged && (
            <Button variant="subtle" color="gray" onClick={discard}>
              {edit.discard}
            </Button>
          )}
          <Button
            variant={mayPublish ? 'default' : 'filled'}
            disabled={!isChanged && !isNew}
            loading={busy === 'save'}
            onClick={() => {
              run('save');
            }}
          >
            {faq.saveDraft}
          </Button>
          {mayPublish && (
            <Button
              disabled={isPublished && !isChanged}
              loading={busy === 'publish'}
              onClick={() => {
                run('publish');
              }}
            >
              {isChanged || isNew ? faq.saveAndPublish : faq.publish}
            </Button>
          )}
          {mayPublish && !isNew && (
            <Menu position="top-end" withArrow>
              <Menu.Target>
                <Button variant="default" px={10} aria-label={edit.more}>
                  <MoreIcon />
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  onClick={() => {
                    run('archive');
                  }}
                >
                  {faq.archive}
                </Menu.Item>
                <Menu.Item color="red" onClick={asking.open}>
                  {faq.delete}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </Group>
      </Group>
      {asks && (
        <DeleteDialog
          title={faq.deleteTitle(title)}
          hint={faq.deleteHint}
          action={faq.delete}
          isBusy={busy === 'delete'}
          notices={notices}
          dependents={dependents}
          confirm={() => {
            run('delete');
          }}
          close={() => {
            asking.close();
            forget();
          }}
        />
      )}
    </div>
  );
};
