import { Badge } from '@mantine/core';
import type { JSX } from 'react';
import type { FaqStatus } from '../../graphql/generated/operations.js';
import { useTexts } from '../../texts/texts.js';

const COLORS: Readonly<Record<FaqStatus, string>> = { DRAFT: 'yellow', IN_REVIEW: 'indigo', PUBLISHED: 'teal', ARCHIVED: 'gray' };

/** Where a FAQ stands, and whether customers get an older version than the newest. */
export const StatusBadge = ({
  faq: { status, version, publishedVersion },
}: {
  readonly faq: { readonly status: FaqStatus; readonly version: number; readonly publishedVersion?: number | null };
}): JSX.Element => {
  const { status: texts, changesNotPublished } = useTexts();
  const hasDraft = status === 'PUBLISHED' && publishedVersion != null && version > publishedVersion;
  return (
    <span className="badges">
      <Badge variant="light" color={COLORS[status]} c="var(--mantine-color-text)" tt="none">
        {texts[status]}
      </Badge>
      {hasDraft && (
        <Badge variant="light" color={COLORS.DRAFT} c="var(--mantine-color-text)" tt="none">
          {changesNotPublished}
        </Badge>
      )}
    </span>
  );
};
