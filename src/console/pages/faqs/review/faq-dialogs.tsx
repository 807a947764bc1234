import { Textarea, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import { LookAtFaqDeletionDocument } from '../../../graphql/generated/operations.js';
import { useAnswer } from '../../../graphql/use-answer.js';
import { DeleteDialog } from '../../../knowledge/dialogs/delete-dialog.js';
import { FormDialog } from '../../../knowledge/dialogs/form-dialog.js';
import { RenameDialog } from '../../../knowledge/dialogs/rename-dialog.js';
import { useTexts } from '../../../texts/texts.js';
import type { FaqActions } from '../use-faq-actions.js';

/** Which dialog is open. */
export type OpenDialog = 'reject' | 'schedule' | 'rename' | 'delete';

interface Props {
  readonly opened: OpenDialog;
  readonly faq: { readonly id: string; readonly version: number; readonly title: string };
  readonly actions: FaqActions;
  readonly close: () => void;
}

/** Asks for what an action needs to know, or whether it is meant. What the service refuses is told in the dialog. */
export const FaqDialog = ({ opened, faq, actions, close }: Props): JSX.Element => {
  const { busy, notices, failure, run, forget } = actions;
  const shut = (): void => {
    close();
    forget();
  };
  const told = { isBusy: busy === opened, notices, failure, close: shut };
  /** Closes it when it was done. */
  const finish = async (doing: Promise<boolean>): Promise<void> => {
    if (await doing) close();
  };
  switch (opened) {
    case 'reject':
      return <RejectDialog {...told} send={(note) => void finish(run({ kind: 'reject', note }))} />;
    case 'schedule':
      return <ScheduleDialog {...told} send={(at) => void finish(run({ kind: 'schedule', at }))} />;
    case 'rename':
      return <RenameDialog {...told} id={faq.id} send={(to) => void finish(run({ kind: 'rename', to }))} />;
    case 'delete':
      return <DeleteFaqDialog {...told} faq={faq} confirm={() => void finish(run({ kind: 'delete' }))} />;
  }
};

type Told = Pick<Parameters<typeof FormDialog>[0], 'isBusy' | 'notices' | 'failure' | 'close'>;

const RejectDialog = ({ send, ...told }: Told & { readonly send: (note: string) => void }): JSX.Element => {
  const { review } = useTexts();
  const [note, setNote] = useState('');
  return (
    <FormDialog
      {...told}
      title={review.sendBackTitle}
      action={review.sendBackAction}
      isReady={note.trim() !== ''}
      send={() => {
        send(note);
      }}
    >
      <Textarea
        label={review.why}
        description={review.whyHint}
        value={note}
        autosize
        minRows={3}
        data-autofocus
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
      />
    </FormDialog>
  );
};

const ScheduleDialog = ({ send, ...told }: Told & { readonly send: (at: string) => void }): JSX.Element => {
  const { review } = useTexts();
  const [written, setWritten] = useState('');
  const at = new Date(written);
  const isMoment = !Number.isNaN(at.getTime());
  return (
    <FormDialog
      {...told}
      title={review.publishAtTitle}
      action={review.plan}
      isReady={isMoment}
      send={() => {
        send(at.toISOString());
      }}
    >
      <TextInput
        type="datetime-local"
        label={review.at}
        description={review.atHint}
        value={written}
        data-autofocus
        onChange={(event) => {
          setWritten(event.currentTarget.value);
        }}
      />
    </FormDialog>
  );
};

const DeleteFaqDialog = ({
  faq: { id, version, title },
  confirm,
  ...told
}: Told & { readonly faq: Props['faq']; readonly confirm: () => void }): JSX.Element => {
  const { faq } = useTexts();
  const looked = useAnswer(LookAtFaqDeletionDocument, { id, expectedVersion: version });
  return (
    <DeleteDialog
      {...told}
      title={faq.deleteTitle(title)}
      hint={faq.deleteHint}
      action={faq.delete}
      looked={looked}
      dependentsIn={({ deleteFaq }) => deleteFaq}
      confirm={confirm}
    />
  );
};
