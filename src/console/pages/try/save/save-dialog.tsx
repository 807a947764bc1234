import { Button, Code, CopyButton, Group, Stack, Text, Textarea } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useTexts } from '../../../texts/texts.js';
import type { Exchange } from '../conversation.js';
import { toTestCase } from './test-case.js';
import { Dialog } from '../../../ui/dialog.js';

const FILE_NAME = 'conversation.yaml';

/** A conversation as a test case, to be read, changed, copied and kept. */
export const SaveDialog = ({ exchanges, close }: { readonly exchanges: readonly Exchange[]; readonly close: () => void }): JSX.Element => {
  const { save } = useTexts();
  const [text, setText] = useState(() => toTestCase(exchanges, new Date()));
  return (
    <Dialog title={save.title} size="xl" close={close}>
      <Stack gap="sm">
        <Text size="sm">{save.hint}</Text>
        <Textarea
          label={save.field}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
          autosize
          minRows={8}
          maxRows={18}
          spellCheck={false}
          classNames={{ input: 'code-field' }}
          data-autofocus
        />
        <Text size="sm">
          {save.run} <Code>npm run --silent evaluate -- conversations --knowledge DIR --conversations {FILE_NAME}</Code>
        </Text>
        <Group justify="flex-end">
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy} aria-live="polite">
                {copied ? save.copied : save.copy}
              </Button>
            )}
          </CopyButton>
          <Button
            onClick={() => {
              download(text);
            }}
          >
            {save.download}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
};

const download = (text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = FILE_NAME;
  link.click();
  URL.revokeObjectURL(address);
};
