import { Button, Text, Title } from '@mantine/core';
import type { JSX } from 'react';
import { type FaqPartsFragment, ReviewOfDocument } from '../../../graphql/generated/operations.js';
import { useAnswer } from '../../../graphql/use-answer.js';
import { isAtLeast } from '../../../session/roles.js';
import { useSession } from '../../../session/session.js';
import { useLanguage } from '../../../texts/texts.js';
import type { FaqActions } from '../use-faq-actions.js';

/** What customers get of a FAQ, what waits for a publisher or for its moment, and what was said of it when it was put up or sent back. */
export const StateCard = ({ faq, actions }: { readonly faq: FaqPartsFragment; readonly actions: FaqActions }): JSX.Element => {
  const { language, texts } = useLanguage();
  const { review } = texts;
  const { viewer } = useSession();
  const { status, version, publishedVersion, submittedVersion, scheduled } = faq;
  return (
    <section className="card" aria-label={review.title}>
      <Title order={2} size="h5" mb={4}>
        {review.title}
      </Title>
      <Text size="sm">
        {status === 'ARCHIVED'
          ? review.archived
          : publishedVersion == null
            ? review.getsNothing
            : publishedVersion === version
              ? review.getsNewest
              : review.gets(publishedVersion)}
      </Text>
      {submittedVersion != null && <Text size="sm">{review.waits(submittedVersion)}</Text>}
      {scheduled != null && (
        <>
          <Text size="sm">{review.scheduled(scheduled.version, momentText(scheduled.at, language))}</Text>
          {isAtLeast(viewer.role, 'PUBLISHER') && (
            <Button
              variant="default"
              size="xs"
              mt={6}
              loading={actions.busy === 'unschedule'}
              onClick={() => void actions.run({ kind: 'unschedule' })}
            >
              {review.takeBack}
            </Button>
          )}
        </>
      )}
      {/* Each step has its words. */}
      <LastWords key={`${String(version)} ${String(submittedVersion)}`} id={faq.id} />
      {viewer.fourEyes && publishedVersion !== version && (
        <Text size="xs" c="dimmed" mt={6}>
          {review.needsTwo}
        </Text>
      )}
    </section>
  );
};

/** Who put it up or sent it back last, and why, until it is published. */
const LastWords = ({ id }: { readonly id: string }): JSX.Element | null => {
  const { language, texts } = useLanguage();
  const answer = useAnswer(ReviewOfDocument, { id });
  const [edge] = answer.kind === 'there' ? answer.data.history.edges : [];
  if (edge === undefined || edge.node.change === 'PUBLISHED') return null;
  const { change, author, at, note } = edge.node;
  return (
    <div className="last-words">
      <Text size="xs" c="dimmed">
        {change === 'REJECTED'
          ? texts.review.sentBack(author, momentText(at, language))
          : texts.review.submitted(author, momentText(at, language))}
      </Text>
      {note != null && <Text size="sm">{note}</Text>}
    </div>
  );
};

const momentText = (at: string, language: string): string =>
  new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
