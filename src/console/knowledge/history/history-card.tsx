import { Button, Text, Title } from '@mantine/core';
import { type JSX, useState } from 'react';
import { type RequestFailure, toFailure } from '../../graphql/failure.js';
import { type HistoryKind, type HistoryOfQuery, HistoryOfDocument, RestoreDocument } from '../../graphql/generated/operations.js';
import { useAnswer } from '../../graphql/use-answer.js';
import { NoticeList } from '../notice-list.js';
import { NO_NOTICES, type Notices, placeNotices } from '../problems.js';
import { useSession } from '../../session/session.js';
import { useLanguage } from '../../texts/texts.js';
import { Answered } from '../../ui/answered.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Pager } from '../../ui/pager.js';
import { usePages } from '../../ui/use-pages.js';
import { changedFields } from './changed-lines.js';

type Record = HistoryOfQuery['history']['edges'][number]['node'];

interface Props {
  readonly id: string;
  readonly kind: HistoryKind;
  /** That it has now. */
  readonly version: number;
  /** Is called when an older state was brought back. */
  readonly restored: () => void;
}

/** Who changed something, when and why, what differs, and the way back. Asked for when it is opened. */
export const HistoryCard = (props: Props): JSX.Element => {
  const { history } = useLanguage().texts;
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="card" aria-label={history.title}>
      <div className="condition-head">
        <Title order={2} size="h5">
          {history.title}
        </Title>
        <Button
          variant="light"
          size="xs"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? history.close : history.open}
        </Button>
      </div>
      {/* Another version has another history. */}
      {isOpen && <Records key={props.version} {...props} />}
    </section>
  );
};

const Records = ({ id, kind, version, restored }: Props): JSX.Element => {
  const { language, texts } = useLanguage();
  const { request } = useSession();
  const pages = usePages(id);
  const answer = useAnswer(HistoryOfDocument, { id, kind, after: pages.after });
  const [opened, setOpened] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [notices, setNotices] = useState<Notices>(NO_NOTICES);
  const restore = async (recordId: string): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const { userErrors } = (await request(RestoreDocument, { recordId, expectedVersion: version })).restore;
      setNotices(placeNotices(userErrors, [], () => ''));
      if (userErrors.length === 0) restored();
    } catch (error) {
      setFailure(toFailure(error));
    }
    setBusy(false);
  };
  return (
    <Answered answer={answer}>
      {({ history: { edges, pageInfo } }) => (
        <>
          {edges.length === 0 && <Text size="sm">{texts.history.none}</Text>}
          <ul className="history">
            {edges.map(({ node }, index) => (
              <li key={node.id}>
                <Text size="sm">
                  <strong>{texts.history.changes[node.change]}</strong> {node.version != null && texts.history.version(node.version)}
                </Text>
                <Text size="xs" c="dimmed">
                  {node.author} ·{' '}
                  <time dateTime={node.at}>{new Date(node.at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })}</time>
                </Text>
                {node.note != null && <Text size="sm">{node.note}</Text>}
                <span className="row-actions">
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    aria-expanded={opened === node.id}
                    onClick={() => {
                      setOpened(opened === node.id ? null : node.id);
                    }}
                  >
                    {texts.history.differs}
                  </Button>
                  {(index > 0 || pages.number > 1) && node.content !== null && (
                    <Button variant="subtle" size="compact-xs" loading={isBusy} onClick={() => void restore(node.id)}>
                      {texts.history.restore}
                    </Button>
                  )}
                </span>
                {opened === node.id && <Differences record={node} />}
              </li>
            ))}
          </ul>
          <NoticeList notices={notices} at="" />
          {failure !== null && <FailureNotice failure={failure} />}
          <Pager pages={pages} pageInfo={pageInfo} />
        </>
      )}
    </Answered>
  );
};

const Differences = ({ record: { content, previous } }: { readonly record: Record }): JSX.Element => {
  const { history } = useLanguage().texts;
  const fields = changedFields(previous ?? null, content ?? null);
  if (fields.length === 0) return <Text size="sm">{history.same}</Text>;
  return (
    <dl className="differences">
      {fields.map(({ field, removed, added }) => (
        <div key={field}>
          <dt>{history.fields[field] ?? field}</dt>
          {removed.map((line) => (
            <dd key={`- ${line}`}>
              <del>{line}</del>
            </dd>
          ))}
          {added.map((line) => (
            <dd key={`+ ${line}`}>
              <ins>{line}</ins>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
};
