import { Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { JSX, ReactNode } from 'react';

/** What a page is called, what it is for, and what can be done with all of it. */
export const PageHead = ({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly children?: ReactNode;
}): JSX.Element => {
  useDocumentTitle(`${title} · Polycontext`);
  return (
    <div className="page-head">
      <div>
        <Title order={1} size="h3">
          {title}
        </Title>
        {hint !== undefined && (
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        )}
      </div>
      {children}
    </div>
  );
};
