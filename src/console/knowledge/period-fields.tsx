import { Group, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTexts } from '../texts/texts.js';

export interface Period {
  /** ISO-8601; `null`: since ever, for ever. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Since when and until when something holds, each a moment in the time zone of the browser or open. */
export const PeriodFields = ({
  period,
  change,
}: {
  readonly period: Period;
  readonly change: (part: Partial<Period>) => void;
}): JSX.Element => {
  const { edit } = useTexts();
  const fields = [
    ['validFrom', edit.validFrom],
    ['validTo', edit.validTo],
  ] as const;
  return (
    <Group gap="sm" grow preventGrowOverflow={false}>
      {fields.map(([field, label]) => (
        <TextInput
          key={field}
          size="sm"
          type="datetime-local"
          label={label}
          value={toLocal(period[field])}
          onChange={(event) => {
            change({ [field]: fromLocal(event.currentTarget.value) });
          }}
        />
      ))}
    </Group>
  );
};

/** As the browser's field writes it: `2026-11-28T09:00`. */
const toLocal = (moment: string | null): string => {
  if (moment === null) return '';
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? '' : new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

const fromLocal = (written: string): string | null => {
  const date = new Date(written);
  return written === '' || Number.isNaN(date.getTime()) ? null : date.toISOString();
};
