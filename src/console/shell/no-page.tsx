import { Text, Title } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'wouter';
import { useTexts } from '../texts/texts.js';

/** What an address shows at which there is nothing, or nothing for this role. */
export const NoPage = (): JSX.Element => {
  const { noPage } = useTexts();
  return (
    <div className="empty">
      <Title order={1} size="h3">
        {noPage.title}
      </Title>
      <Text c="dimmed" mt={4}>
        {noPage.hint}
      </Text>
      <Text mt="md">
        <Link href="/">{noPage.home}</Link>
      </Text>
    </div>
  );
};
