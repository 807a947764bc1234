import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { type JSX, type ReactNode, useState } from 'react';
import { useTexts } from '../../texts/texts.js';
import { type Difference, merge, type Side } from '../merge.js';
import { Dialog } from '../../ui/dialog.js';

/** Somebody else saved meanwhile: shows both sides of each part that differs, and takes what is chosen. */
export const ConflictDialog = <Form extends object>({
  mine,
  theirs,
  version,
  differences,
  nameOf,
  show,
  take,
  close,
}: {
  readonly mine: Form;
  readonly theirs: Form;
  /** That the other one saved. */
  readonly version: number;
  readonly differences: readonly Difference<Form>[];
  readonly nameOf: (field: keyof Form & string) => string;
  readonly show: (form: Form, field: keyof Form & string) => ReactNode;
  readonly take: (merged: Form) => void;
  readonly close: () => void;
}): JSX.Element => {
  const { conflict, edit } = useTexts();
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(
    () => new Map(differences.map(({ field, suggested }) => [field, suggested])),
  );
  return (
    <Dialog title={conflict.title} size="xl" close={close}>
      <Text size="sm">{conflict.hint(version)}</Text>
      {differences.length === 0 && <Text mt="sm">{conflict.same}</Text>}
      {differences.map(({ field, isContested }) => {
        const chosen = choices.get(field) ?? 'mine';
        return (
          <section key={field} className="conflict" aria-label={nameOf(field)}>
            <Group justify="space-between" mb={6}>
              <Text fw={600}>
                {nameOf(field)} {isContested && <span className="contested">{conflict.both}</span>}
              </Text>
              <SegmentedControl
                size="xs"
                aria-label={conflict.take(nameOf(field))}
                value={chosen}
                onChange={(side) => {
                  setChoices(new Map([...choices, [field, side]]));
                }}
                data={[
                  { value: 'mine' as const, label: conflict.mine },
                  { value: 'theirs' as const, label: conflict.theirs },
                ]}
              />
            </Group>
            <div className="sides">
              {(['mine', 'theirs'] as const).map((side) => (
                <div key={side} data-chosen={chosen === side}>
                  <Text size="xs" c="dimmed">
                    {side === 'mine' ? conflict.mine : conflict.theirs}
                  </Text>
                  {show(side === 'mine' ? mine : theirs, field)}
                </div>
              ))}
            </div>
          </section>
        );
      })}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          {edit.cancel}
        </Button>
        <Button
          onClick={() => {
            take(merge(mine, theirs, choices));
          }}
        >
          {conflict.apply}
        </Button>
      </Group>
    </Dialog>
  );
};
