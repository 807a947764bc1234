import { ActionIcon, Autocomplete, Button, Group, Text, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import type { Json } from '../../json.js';
import { makeId } from '../../make-id.js';
import { useTexts } from '../../texts/texts.js';
import { CloseIcon, PlusIcon } from '../../ui/icons.js';

/** Which column of a file is what. */
export interface ColumnPair {
  readonly key: string;
  readonly column: string;
  readonly field: string;
}

/** Our names of columns; an attribute or a property is named by its id. */
const FIELDS = [
  'phrasing',
  'faq',
  'title',
  'answer',
  'variants',
  'language',
  'topic',
  'about',
  'id',
  'type',
  'name',
  'aliases',
  'from',
  'to',
];

/** As the service takes it; `null`: all is told by the names of the columns. */
export const toColumns = (pairs: readonly ColumnPair[]): Json => {
  const given = pairs.filter(({ column, field }) => column.trim() !== '' && field.trim() !== '');
  return given.length === 0 ? null : Object.fromEntries(given.map(({ column, field }) => [column.trim(), field.trim()]));
};

/** Says what columns are whose names do not tell. */
export const ColumnFields = ({
  pairs,
  change,
}: {
  readonly pairs: readonly ColumnPair[];
  readonly change: (pairs: readonly ColumnPair[]) => void;
}): JSX.Element => {
  const { importing: texts } = useTexts();
  const put = (index: number, part: Partial<ColumnPair>): void => {
    change(pairs.map((pair, at) => (at === index ? { ...pair, ...part } : pair)));
  };
  return (
    <div>
      <Text size="sm" fw={500}>
        {texts.columns}
      </Text>
      <Text size="xs" c="dimmed" mb={6}>
        {texts.columnsHint}
      </Text>
      {pairs.map((pair, index) => (
        <Group key={pair.key} gap={6} wrap="nowrap" mb={6}>
          <TextInput
            className="grows"
            size="sm"
            aria-label={texts.column(index + 1)}
            placeholder={texts.columnPlaceholder}
            value={pair.column}
            onChange={(event) => {
              put(index, { column: event.currentTarget.value });
            }}
          />
          <span aria-hidden="true">→</span>
          <Autocomplete
            className="grows"
            size="sm"
            aria-label={texts.field(index + 1)}
            placeholder={texts.fieldPlaceholder}
            data={FIELDS}
            value={pair.field}
            onChange={(field) => {
              put(index, { field });
            }}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={texts.removeColumn(index + 1)}
            onClick={() => {
              change(pairs.filter((_pair, at) => at !== index));
            }}
          >
            <CloseIcon size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="default"
        size="xs"
        leftSection={<PlusIcon size={14} />}
        onClick={() => {
          change([...pairs, { key: makeId('column'), column: '', field: '' }]);
        }}
      >
        {texts.addColumn}
      </Button>
    </div>
  );
};
