import '../../knowledge/knowledge.css';
import { ActionIcon, Text } from '@mantine/core';
import { type JSX, useState } from 'react';
import { Link } from 'wouter';
import { toFailure, type RequestFailure } from '../../graphql/failure.js';
import { DeleteTopicDocument, FaqsUnderDocument } from '../../graphql/generated/operations.js';
import { useAnswer } from '../../graphql/use-answer.js';
import { DeleteDialog } from '../../knowledge/dialogs/delete-dialog.js';
import { useNames } from '../../knowledge/names.js';
import { NO_NOTICES, placeNotices } from '../../knowledge/problems.js';
import { isAtLeast } from '../../session/roles.js';
import { useSession } from '../../session/session.js';
import { useTexts } from '../../texts/texts.js';
import { CloseIcon } from '../../ui/icons.js';
import { PageHead } from '../../ui/page-head.js';

interface Topic {
  readonly id: string;
  readonly name: string;
}

/** The headings under which FAQs stand, each with the way to them. */
export const TopicsPage = (): JSX.Element => {
  const { topics: texts, edit } = useTexts();
  const { topics } = useNames();
  const { viewer } = useSession();
  const [deleted, setDeleted] = useState<Topic | null>(null);
  const mayDelete = isAtLeast(viewer.role, 'PUBLISHER');
  return (
    <>
      <PageHead title={texts.title} hint={texts.hint} />
      {topics.length === 0 && <Text className="nothing">{texts.none}</Text>}
      {topics.length > 0 && (
        <table className="list">
          <thead>
            <tr>
              <th>{texts.topic}</th>
              {mayDelete && <th className="number">{edit.more}</th>}
            </tr>
          </thead>
          <tbody>
            {topics.map((topic) => (
              <tr key={topic.id}>
                <td>
                  <Link href={`/faqs?topic=${encodeURIComponent(topic.id)}`}>{topic.name}</Link>
                  <Text size="xs" c="dimmed">
                    {topic.id}
                  </Text>
                </td>
                {mayDelete && (
                  <td className="number">
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={texts.delete(topic.name)}
                      onClick={() => {
                        setDeleted(topic);
                      }}
                    >
                      <CloseIcon size={16} />
                    </ActionIcon>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {deleted !== null && (
        <DeleteTopic
          topic={deleted}
          close={() => {
            setDeleted(null);
          }}
        />
      )}
    </>
  );
};

const DeleteTopic = ({ topic, close }: { readonly topic: Topic; readonly close: () => void }): JSX.Element => {
  const { topics: texts, faq } = useTexts();
  const { reload } = useNames();
  const { request } = useSession();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [notices, setNotices] = useState(NO_NOTICES);
  const looked = useAnswer(FaqsUnderDocument, { topicId: topic.id });
  const remove = async (): Promise<void> => {
    setBusy(true);
    try {
      const { deletedId, userErrors } = (await request(DeleteTopicDocument, { id: topic.id })).deleteTopic;
      if (deletedId == null) setNotices(placeNotices(userErrors, [], () => ''));
      else {
        close();
        reload();
      }
    } catch (error) {
      setFailure(toFailure(error));
    }
    setBusy(false);
  };
  return (
    <DeleteDialog
      title={faq.deleteTitle(topic.name)}
      hint={texts.deleteHint}
      action={faq.delete}
      isBusy={isBusy}
      looked={looked}
      dependentsIn={({ faqs }) => ({ dependents: faqs.edges.map(({ node }) => node.id) })}
      notices={notices}
      failure={failure}
      confirm={() => void remove()}
      close={close}
    />
  );
};
