import { Button, Text } from '@mantine/core';
import { type JSX, lazy, Suspense, useState } from 'react';
import type { Json } from '../../../json.js';
import { useTexts } from '../../../texts/texts.js';
import { useConditionWords } from './condition-context.js';

const ConditionBuilder = lazy(async () => ({ default: (await import('./condition-builder.js')).ConditionBuilder }));

/** To whom an answer is given: in words, and opened to what it is put together from. */
export const ConditionField = ({
  condition,
  change,
}: {
  readonly condition: Json;
  readonly change: (condition: Json) => void;
}): JSX.Element => {
  const { condition: texts, loading } = useTexts();
  const { variables, say } = useConditionWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="condition">
      <div className="condition-head">
        <Text size="sm">
          <span className="dimmed">{texts.givenTo}</span> <strong>{say(condition)}</strong>
        </Text>
        <Button
          variant="light"
          size="xs"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? texts.done : condition === null ? texts.add : texts.edit}
        </Button>
      </div>
      {isOpen && (
        <Suspense fallback={<Text size="sm">{loading}</Text>}>
          <ConditionBuilder condition={condition} variables={variables} change={change} />
        </Suspense>
      )}
    </div>
  );
};
