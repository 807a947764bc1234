import { Group, Text } from '@mantine/core';
import type { JSX } from 'react';

/** A line of a list to choose from: what it is called, and its id, by which things of one name are told apart. */
export const OptionWithId = ({ id, name }: { readonly id: string; readonly name: string }): JSX.Element => (
  <Group gap={8} wrap="nowrap" justify="space-between" w="100%">
    <Text size="sm">{name}</Text>
    {id !== name && (
      <Text size="xs" c="dimmed">
        {id}
      </Text>
    )}
  </Group>
);
