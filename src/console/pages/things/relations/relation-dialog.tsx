import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { type JSX, useState } from 'react';
import { type RequestFailure, toFailure } from '../../../graphql/failure.js';
import { type RelationDirection, type RelationPartsFragment, SaveRelationDocument } from '../../../graphql/generated/operations.js';
import { useNames } from '../../../knowledge/names.js';
import { NoticeList } from '../../../knowledge/notice-list.js';
import { type Period, PeriodFields } from '../../../knowledge/period-fields.js';
import { NO_NOTICES, placeNotices } from '../../../knowledge/problems.js';
import { ThingSelect } from '../../../knowledge/thing-select.js';
import { useSession } from '../../../session/session.js';
import { useTexts } from '../../../texts/texts.js';
import { FailureNotice } from '../../../ui/failure-notice.js';
import { givenValues, readValues, type Values } from '../thing-form.js';
import { ValueFields } from '../value-fields.js';
import { Dialog } from '../../../ui/dialog.js';

interface Props {
  readonly thing: { readonly id: string; readonly type: string };
  /** Which way one is added, or the one that is changed. */
  readonly opened: RelationDirection | RelationPartsFragment;
  readonly close: () => void;
  readonly saved: () => void;
}

/** A relation to or from a thing with what is said of it; of one that is there already only that can be changed. */
export const RelationDialog = ({ thing, opened, close, saved }: Props): JSX.Element => {
  const { relations, edit } = useTexts();
  const { request } = useSession();
  const names = useNames();
  const known = typeof opened === 'string' ? null : opened;
  const isOutgoing = known === null ? opened === 'OUTGOING' : known.from.id === thing.id;
  const offered = names.relationTypes.filter((one) => one[isOutgoing ? 'from' : 'to'].includes(thing.type));
  const [typeId, setTypeId] = useState(known?.type ?? offered[0]?.id ?? '');
  const [otherId, setOtherId] = useState(known === null ? '' : isOutgoing ? known.to.id : known.from.id);
  const [properties, setProperties] = useState<Values>(readValues(known?.properties ?? null));
  const [period, setPeriod] = useState<Period>({ validFrom: known?.validFrom ?? null, validTo: known?.validTo ?? null });
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [notices, setNotices] = useState(NO_NOTICES);
  const type = names.relationTypes.find(({ id }) => id === typeId);

  const save = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const ends = isOutgoing ? { from: thing.id, to: otherId } : { from: otherId, to: thing.id };
      const input = { ...ends, type: typeId, properties: givenValues(properties), ...period };
      const { userErrors } = (await request(SaveRelationDocument, { input })).saveRelation;
      if (userErrors.length === 0) saved();
      else setNotices(placeNotices(userErrors, [], ([field = '', id = '']) => (field === 'properties' ? `values.${id}` : '')));
    } catch (error) {
      setFailure(toFailure(error));
    }
    setBusy(false);
  };

  return (
    <Dialog title={known === null ? relations.addTitle : relations.changeTitle} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="sm">
          <NativeSelect
            label={relations.kind}
            disabled={known !== null}
            value={typeId}
            data={offered.map(({ id }) => ({ value: id, label: isOutgoing ? names.predicate(id) : names.inverse(id) }))}
            onChange={(event) => {
              setTypeId(event.currentTarget.value);
              setOtherId('');
              setProperties({});
            }}
          />
          {known === null && (
            <ThingSelect
              label={relations.other}
              types={type?.[isOutgoing ? 'to' : 'from'] ?? []}
              id={otherId}
              without={[thing.id]}
              change={(other) => {
                setOtherId(other?.id ?? '');
              }}
            />
          )}
          <ValueFields types={type?.properties ?? []} values={properties} notices={notices} change={setProperties} />
          <PeriodFields
            period={period}
            change={(part) => {
              setPeriod({ ...period, ...part });
            }}
          />
          <NoticeList notices={notices} at="" />
          {failure !== null && <FailureNotice failure={failure} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {edit.cancel}
            </Button>
            <Button type="submit" loading={isBusy} disabled={otherId === ''}>
              {relations.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};
