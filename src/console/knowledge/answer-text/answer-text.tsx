import { Combobox, Group, Textarea, Tooltip, UnstyledButton, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type JSX, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '../../texts/texts.js';
import { OptionWithId } from '../../ui/option-with-id.js';
import { beganPlaceholder, completed } from './placeholder-completion.js';
import { useCompletions } from './use-completions.js';

/** ms without a key after which the graph is asked. */
const PAUSE = 150;

interface Props {
  readonly label: string;
  readonly value: string;
  readonly change: (text: string) => void;
  /** Whether something is wrong with it. */
  readonly isWrong: boolean;
  readonly language: string;
}

/** A text in Markdown. `{` offers things and their values, which are filled in from the graph. */
export const AnswerText = ({ label, value, change, isWrong, language }: Props): JSX.Element => {
  const { answers } = useTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  /** Where the caret is to be after the text was changed by a button. */
  const [target, setTarget] = useState<readonly [number, number] | null>(null);
  const combobox = useCombobox();
  const begun = beganPlaceholder(value, caret);
  const [asked] = useDebouncedValue(begun, PAUSE);
  const options = useCompletions(begun === null ? null : asked);
  const isOpen = combobox.dropdownOpened && begun !== null && options.length > 0;

  useLayoutEffect(() => {
    if (target === null || field.current === null) return;
    field.current.focus();
    field.current.setSelectionRange(...target);
    setTarget(null);
  }, [target]);

  const put = (text: string, from: number, to = from): void => {
    change(text);
    setCaret(to);
    setTarget([from, to]);
  };
  const wrap = (before: string, after: string, sample: string): void => {
    const { selectionStart = value.length, selectionEnd = value.length } = field.current ?? {};
    const chosen = value.slice(selectionStart, selectionEnd) || sample;
    const text = value.slice(0, selectionStart) + before + chosen + after + value.slice(selectionEnd);
    put(text, selectionStart + before.length, selectionStart + before.length + chosen.length);
  };
  const beginList = (): void => {
    const { selectionStart = value.length } = field.current ?? {};
    const line = value.lastIndexOf('\n', selectionStart - 1) + 1;
    put(`${value.slice(0, line)}- ${value.slice(line)}`, selectionStart + 2);
  };
  const beginPlaceholder = (): void => {
    const { selectionStart = value.length } = field.current ?? {};
    put(`${value.slice(0, selectionStart)}{${value.slice(selectionStart)}`, selectionStart + 1);
    combobox.openDropdown();
  };

  return (
    <div className="answer-text">
      <Group gap={2} role="group" aria-label={answers.tools}>
        <Tool
          label={answers.bold}
          act={() => {
            wrap('**', '**', answers.boldSample);
          }}
        >
          <strong>B</strong>
        </Tool>
        <Tool label={answers.list} act={beginList}>
          •–
        </Tool>
        <Tool
          label={answers.link}
          act={() => {
            wrap('[', '](https://)', answers.linkSample);
          }}
        >
          <u>{answers.linkSign}</u>
        </Tool>
        <Tool label={answers.placeholder} act={beginPlaceholder}>
          {'{…}'}
        </Tool>
      </Group>
      <Combobox
        store={combobox}
        onOptionSubmit={(option) => {
          if (begun === null) return;
          const done = completed(value, begun, caret, option);
          put(done.text, done.caret);
          if (option.endsWith('}')) combobox.closeDropdown();
          else combobox.openDropdown();
        }}
        position="bottom-start"
        middlewares={{ flip: true, shift: true }}
      >
        <Combobox.Target withKeyboardNavigation={isOpen} withAriaAttributes={false}>
          <Textarea
            ref={field}
            label={label}
            lang={language}
            description={answers.textHint}
            value={value}
            error={isWrong}
            autosize
            minRows={3}
            maxRows={16}
            onChange={({ currentTarget }) => {
              change(currentTarget.value);
              setCaret(currentTarget.selectionStart);
              if (beganPlaceholder(currentTarget.value, currentTarget.selectionStart) === null) combobox.closeDropdown();
              else combobox.openDropdown();
            }}
            onSelect={({ currentTarget }) => {
              setCaret(currentTarget.selectionStart);
            }}
            onBlur={() => {
              combobox.closeDropdown();
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!isOpen}>
          <Combobox.Options mah={240} style={{ overflowY: 'auto' }} aria-label={answers.placeholder}>
            {options.map(({ value: option, name, detail }, index) => (
              <Combobox.Option key={option} value={option} active={index === 0}>
                <OptionWithId id={detail} name={name} />
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </div>
  );
};

const Tool = ({
  label,
  act,
  children,
}: {
  readonly label: string;
  readonly act: () => void;
  readonly children: ReactNode;
}): JSX.Element => (
  <Tooltip label={label} withArrow>
    <UnstyledButton className="tool" aria-label={label} onClick={act}>
      {children}
    </UnstyledButton>
  </Tooltip>
);
