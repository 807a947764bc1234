import type { JSX } from 'react';
import { LookAtThingDeletionDocument } from '../../../graphql/generated/operations.js';
import { useAnswer } from '../../../graphql/use-answer.js';
import { DeleteDialog } from '../../../knowledge/dialogs/delete-dialog.js';
import type { FormDialog } from '../../../knowledge/dialogs/form-dialog.js';
import { RenameDialog } from '../../../knowledge/dialogs/rename-dialog.js';
import { useTexts } from '../../../texts/texts.js';
import { MergeDialog } from './merge-dialog.js';
import type { ThingActions } from './use-thing-actions.js';

/** Which dialog is open. */
export type ThingDialogKind = 'delete' | 'rename' | 'merge';

export interface SavedThing {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly version: number;
}

interface Props {
  readonly opened: ThingDialogKind;
  readonly thing: SavedThing;
  readonly actions: ThingActions;
  readonly reload: (() => void) | undefined;
  readonly close: () => void;
}

/** Asks for what an action needs to know, or whether it is meant. */
export const ThingDialog = ({ opened, thing, actions, reload, close }: Props): JSX.Element => {
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
    case 'delete':
      return <DeleteThingDialog {...told} thing={thing} confirm={() => void finish(run({ kind: 'delete' }))} />;
    case 'rename':
      return <RenameDialog {...told} id={thing.id} send={(to) => void finish(run({ kind: 'rename', to }))} />;
    case 'merge':
      return <MergeDialog thing={thing} reload={reload} close={shut} />;
  }
};

const DeleteThingDialog = ({
  thing: { id, version, name },
  confirm,
  ...told
}: Pick<Parameters<typeof FormDialog>[0], 'isBusy' | 'notices' | 'failure' | 'close'> & {
  readonly thing: SavedThing;
  readonly confirm: () => void;
}): JSX.Element => {
  const { things, faq } = useTexts();
  const looked = useAnswer(LookAtThingDeletionDocument, { id, expectedVersion: version });
  return (
    <DeleteDialog
      {...told}
      title={faq.deleteTitle(name)}
      hint={things.deleteHint}
      action={things.delete}
      looked={looked}
      dependentsIn={({ deleteEntity }) => deleteEntity}
      confirm={confirm}
    />
  );
};
