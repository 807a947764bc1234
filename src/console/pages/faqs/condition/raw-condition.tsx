import { JsonInput, Text } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Json } from '../../../json.js';
import { useTexts } from '../../../texts/texts.js';

/** A condition as it is written, JsonLogic. */
export const RawCondition = ({
  condition,
  change,
}: {
  readonly condition: Json;
  readonly change: (condition: Json) => void;
}): JSX.Element => {
  const { condition: texts } = useTexts();
  const [written, setWritten] = useState(() => JSON.stringify(condition, null, 2));
  const isValid = readJson(written) !== undefined;
  return (
    <>
      <Text size="xs" c="dimmed">
        {texts.rawHint}
      </Text>
      <JsonInput
        label={texts.raw}
        value={written}
        onChange={(text) => {
          setWritten(text);
          const next = readJson(text);
          if (next !== undefined) change(next);
        }}
        error={isValid ? undefined : texts.noJson}
        autosize
        minRows={3}
        classNames={{ input: 'code-field' }}
      />
    </>
  );
};

/** `undefined`: it is no JSON. */
const readJson = (text: string): Json | undefined => {
  try {
    return text.trim() === '' ? null : (JSON.parse(text) as Json);
  } catch {
    return undefined;
  }
};
