import { Button, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTexts } from '../texts/texts.js';
import type { Pages } from './use-pages.js';

/** Leads to the next and the previous page of a list; nothing where all of it is on one. */
export const Pager = ({
  pages,
  pageInfo: { hasNextPage, endCursor },
}: {
  readonly pages: Pages;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}): JSX.Element | null => {
  const { list } = useTexts();
  if (pages.number === 1 && !hasNextPage) return null;
  return (
    <nav className="pager" aria-label={list.pages}>
      <Button variant="default" size="sm" disabled={pages.number === 1} onClick={pages.previous}>
        {list.previous}
      </Button>
      <Text size="sm">{list.page(pages.number)}</Text>
      <Button
        variant="default"
        size="sm"
        disabled={!hasNextPage || endCursor == null}
        onClick={() => {
          pages.next(endCursor ?? '');
        }}
      >
        {list.next}
      </Button>
    </nav>
  );
};
