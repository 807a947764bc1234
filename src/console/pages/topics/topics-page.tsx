import '../../knowledge/knowledge.css';
import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { type JSX, useState } from 'react';
import { Link } from 'wouter';
import { toFailure, type RequestFailure } from '../../graphql/failure.js';
import { DeleteTopicDocument, FaqsUnderDocument, type ListTopicsQuery, ListTopicsDocument } from '../../graphql/generated/operations.js';
import { useAnswer } from '../../graphql/use-answer.js';
import { DeleteDialog } from '../../knowledge/dialogs/delete-dialog.js';
import { useNames } from '../../knowledge/names.js';
import { NO_NOTICES, placeNotices } from '../../knowledge/problems.js';
import { isAtLeast } from '../../session/roles.js';
import { useSession } from '../../session/session.js';
import { useLanguage, useTexts } from '../../texts/texts.js';
import { Answered } from '../../ui/answered.js';
import { CloseIcon, PlusIcon } from '../../ui/icons.js';
import { PageHead } from '../../ui/page-head.js';
import { TopicDialog } from './topic-dialog.js';

export type Topic = ListTopicsQuery['topics'][number];

/** What is open: a new topic, one that is changed, or one that somebody wants to delete. */
type Opened = { readonly kind: 'new' } | { readonly kind: 'change' | 'delete'; readonly topic: Topic };

/** The headings under which FAQs stand, each with the way to them. */
export const TopicsPage = (): JSX.Element => {
  const { language, texts: all } = useLanguage();
  const { topics: texts } = all;
  const { reload: reloadNames } = useNames();
  const { viewer } = useSession();
  const answer = useAnswer(ListTopicsDocument, { language });
  const [opened, setOpened] = useState<Opened | null>(null);
  const topics = answer.kind === 'there' ? answer.data.topics : [];
  const close = (): void => {
    setOpened(null);
  };
  const changed = (): void => {
    close();
    reloadNames();
    if (answer.kind === 'there') answer.reload();
  };
  return (
    <>
      <PageHead title={texts.title} hint={texts.hint}>
        {isAtLeast(viewer.role, 'EDITOR') && (
          <Button
            leftSection={<PlusIcon size={16} />}
            onClick={() => {
              setOpened({ kind: 'new' });
            }}
          >
            {texts.create}
          </Button>
        )}
      </PageHead>
      <Answered answer={answer}>{() => <TopicTable topics={topics} open={setOpened} />}</Answered>
      {(opened?.kind === 'new' || opened?.kind === 'change') && (
        <TopicDialog topic={opened.kind === 'new' ? null : opened.topic} taken={topics.map(({ id }) => id)} saved={changed} close={close} />
      )}
      {opened?.kind === 'delete' && <DeleteTopic topic={opened.topic} deleted={changed} close={close} />}
    </>
  );
};

const TopicTable = ({ topics, open }: { readonly topics: readonly Topic[]; readonly open: (opened: Opened) => void }): JSX.Element => {
  const { topics: texts, edit } = useTexts();
  const { viewer } = useSession();
  const mayEdit = isAtLeast(viewer.role, 'EDITOR');
  const mayDelete = isAtLeast(viewer.role, 'PUBLISHER');
  if (topics.length === 0) return <Text className="nothing">{texts.none}</Text>;
  return (
    <table className="list">
      <thead>
        <tr>
          <th>{texts.topic}</th>
          {mayEdit && <th className="number">{edit.more}</th>}
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
            {mayEdit && (
              <td className="number">
                <Group gap={4} justify="flex-end" wrap="nowrap">
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={texts.changeOne(topic.name)}
                    onClick={() => {
                      open({ kind: 'change', topic });
                    }}
                  >
                    {texts.change}
                  </Button>
                  {mayDelete && (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={texts.delete(topic.name)}
                      onClick={() => {
                        open({ kind: 'delete', topic });
                      }}
                    >
                      <CloseIcon size={16} />
                    </ActionIcon>
                  )}
                </Group>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const DeleteTopic = ({
  topic,
  deleted,
  close,
}: {
  readonly topic: Topic;
  readonly deleted: () => void;
  readonly close: () => void;
}): JSX.Element => {
  const { topics: texts, faq } = useTexts();
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
        deleted();
        return;
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
