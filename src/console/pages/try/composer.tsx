import { ActionIcon, Group, Kbd, Text, Textarea } from '@mantine/core';
import { type JSX, type KeyboardEvent, type RefObject, useState } from 'react';
import { useTexts } from '../../texts/texts.js';
import { SendIcon } from '../../ui/icons.js';

/** The longest question that the service takes. */
const MOST_CHARACTERS = 4_000;

/** Where questions are written. Enter sends, Shift+Enter begins a line. */
export const Composer = ({
  field,
  isBoth,
  send,
}: {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Whether what is sent goes to two situations. */
  readonly isBoth: boolean;
  readonly send: (question: string) => void;
}): JSX.Element => {
  const { composer } = useTexts();
  const [text, setText] = useState('');
  const question = text.trim();
  const submit = (): void => {
    if (question === '') return;
    send(question);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // While characters are being composed, Enter takes the proposed word.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Textarea
        ref={field}
        id="question"
        aria-label={composer.label}
        placeholder={isBoth ? composer.placeholderBoth : composer.placeholder}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        maxLength={MOST_CHARACTERS}
        autosize
        minRows={1}
        maxRows={6}
        size="md"
        radius="lg"
        rightSectionWidth={52}
        rightSection={
          <ActionIcon type="submit" size="lg" radius="md" variant="filled" aria-label={composer.send} aria-disabled={question === ''}>
            <SendIcon />
          </ActionIcon>
        }
      />
      <Group gap={6} className="composer-hint" visibleFrom="sm">
        <Kbd size="xs">Enter</Kbd>
        <Text size="xs">{composer.enterSends}</Text>
        <Kbd size="xs">Shift + Enter</Kbd>
        <Text size="xs">{composer.newLine}</Text>
        <Kbd size="xs">Ctrl / ⌘ + K</Kbd>
        <Text size="xs">{composer.focuses}</Text>
      </Group>
    </form>
  );
};
