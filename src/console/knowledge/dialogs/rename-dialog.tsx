import { TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useTexts } from '../../texts/texts.js';
import { FormDialog } from './form-dialog.js';

type Told = Pick<Parameters<typeof FormDialog>[0], 'isBusy' | 'notices' | 'failure' | 'close'>;

/** Gives a FAQ or a thing another id. */
export const RenameDialog = ({ id, send, ...told }: Told & { readonly id: string; readonly send: (to: string) => void }): JSX.Element => {
  const { rename } = useTexts();
  const [to, setTo] = useState(id);
  return (
    <FormDialog
      {...told}
      title={rename.title}
      action={rename.action}
      isReady={to.trim() !== '' && to.trim() !== id}
      send={() => {
        send(to.trim());
      }}
    >
      <TextInput
        label={rename.to}
        description={rename.hint}
        value={to}
        data-autofocus
        onChange={(event) => {
          setTo(event.currentTarget.value);
        }}
      />
    </FormDialog>
  );
};
