import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useLocation } from 'wouter';
import { type RequestFailure, toFailure } from '../../../graphql/failure.js';
import { type MergeThingsMutation, MergeThingsDocument, WholeThingDocument } from '../../../graphql/generated/operations.js';
import { useAnswer } from '../../../graphql/use-answer.js';
import { NoticeList } from '../../../knowledge/notice-list.js';
import { NO_NOTICES, placeNotices } from '../../../knowledge/problems.js';
import { ThingSelect } from '../../../knowledge/thing-select.js';
import { useSession } from '../../../session/session.js';
import { addressOf } from '../../../shell/pages.js';
import { useLanguage, useTexts } from '../../../texts/texts.js';
import { Answered } from '../../../ui/answered.js';
import { FailureNotice } from '../../../ui/failure-notice.js';
import type { SavedThing } from './thing-dialogs.js';
import { Dialog } from '../../../ui/dialog.js';

/** Makes one of two things that are the same: chosen, looked at, then done. */
export const MergeDialog = ({
  thing,
  reload,
  close,
}: {
  readonly thing: SavedThing;
  readonly reload: (() => void) | undefined;
  readonly close: () => void;
}): JSX.Element => {
  const { language, texts } = useLanguage();
  const { merging, edit } = texts;
  const { request } = useSession();
  const [, navigate] = useLocation();
  const [otherId, setOtherId] = useState('');
  const [stays, setStays] = useState<'this' | 'other'>('this');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [notices, setNotices] = useState(NO_NOTICES);
  const found = useAnswer(WholeThingDocument, otherId === '' ? null : { id: otherId, language });
  const other = found.kind === 'there' ? (found.data.entity ?? null) : null;
  const [gone, kept] = stays === 'this' ? [other, thing] : [thing, other];
  const ends =
    gone === null || kept === null
      ? null
      : { from: gone.id, into: kept.id, expectedVersion: gone.version, expectedIntoVersion: kept.version, language };
  const looked = useAnswer(MergeThingsDocument, ends === null ? null : { ...ends, dryRun: true });
  const isPossible = looked.kind === 'there' && looked.data.mergeEntities.userErrors.length === 0;

  const merge = async (): Promise<void> => {
    if (ends === null) return;
    setBusy(true);
    setFailure(null);
    try {
      const { userErrors } = (await request(MergeThingsDocument, { ...ends, dryRun: false })).mergeEntities;
      setNotices(placeNotices(userErrors, [], () => ''));
      if (userErrors.length === 0) {
        close();
        if (ends.into === thing.id) reload?.();
        else navigate(addressOf('things', ends.into), { replace: true });
        return;
      }
    } catch (error) {
      setFailure(toFailure(error));
    }
    setBusy(false);
  };

  return (
    <Dialog title={merging.title(thing.name)} size="lg" close={close}>
      <Stack gap="sm">
        <Text size="sm">{merging.hint}</Text>
        <ThingSelect
          label={merging.other}
          types={[thing.type]}
          id={otherId}
          without={[thing.id]}
          change={(chosen) => {
            setOtherId(chosen?.id ?? '');
            setNotices(NO_NOTICES);
          }}
        />
        {other !== null && (
          <Radio.Group
            label={merging.stays}
            value={stays}
            onChange={(value) => {
              setStays(value === 'other' ? 'other' : 'this');
            }}
          >
            <Group gap="lg" mt={4}>
              <Radio value="this" label={`${thing.name} (${thing.id})`} />
              <Radio value="other" label={`${other.name} (${other.id})`} />
            </Group>
          </Radio.Group>
        )}
        {ends !== null && (
          <section aria-label={merging.changes} aria-live="polite">
            <Text size="sm" fw={600}>
              {merging.changes}
            </Text>
            <Answered answer={looked}>{({ mergeEntities }) => <Plan merged={mergeEntities} />}</Answered>
          </section>
        )}
        <NoticeList notices={notices} at="" />
        {failure !== null && <FailureNotice failure={failure} />}
        <Text size="xs" c="dimmed">
          {merging.restores}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {edit.cancel}
          </Button>
          <Button loading={isBusy} disabled={!isPossible} onClick={() => void merge()}>
            {merging.action}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
};

/** What a merge would change, in the words of the service, or why it cannot be. */
const Plan = ({ merged: { changes, userErrors } }: { readonly merged: MergeThingsMutation['mergeEntities'] }): JSX.Element => {
  const { merging } = useTexts();
  if (userErrors.length > 0) return <NoticeList notices={placeNotices(userErrors, [], () => '')} at="" />;
  return (
    <ul className="plan">
      {changes.map(({ kind, id, text }, index) => (
        <li key={index}>
          <span className="dimmed">{merging.kinds[kind]}</span> {id}: <span lang="en">{text}</span>
        </li>
      ))}
    </ul>
  );
};
