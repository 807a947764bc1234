import { Badge } from '@mantine/core';
import type { JSX } from 'react';
import type { FaqRowFragment, FaqStatus } from '../../graphql/generated/operations.js';
import { useTexts } from '../../texts/texts.js';

const COLORS: Readonly<Record<FaqStatus, string>> = { DRAFT: 'yellow', IN_REVIEW: 'indigo', PUBLISHED: 'teal', ARCHIVED: 'gray' };

/** Where a FAQ stands, whether customers get an older version than the newest, and whether one goes live by itself. */
export const StatusBadge = ({
  faq: { status, version, publishedVersion, submittedVersion, scheduled },
}: {
  readonly faq: Pick<FaqRowFragment, 'status' | 'version' | 'publishedVersion' | 'submittedVersion' | 'scheduled'>;
}): JSX.Element => {
  const { status: texts, changesNotPublished, review } = useTexts();
  const hasDraft = status === 'PUBLISHED' && publishedVersion != null && version > publishedVersion;
  return (
    <span className="badges">
      <Badge variant="light" color={COLORS[status]} c="var(--mantine-color-text)" tt="none">
        {texts[status]}
      </Badge>
      {hasDraft && (
        <Badge variant="light" color={COLORS.DRAFT} c="var(--mantine-color-text)" tt="none">
          {submittedVersion === version ? review.inReview : changesNotPublished}
        </Badge>
      )}
      {scheduled != null && (
        <Badge variant="light" color={COLORS.IN_REVIEW} c="var(--mantine-color-text)" tt="none">
          {review.planned}
        </Badge>
      )}
    </span>
  );
};
