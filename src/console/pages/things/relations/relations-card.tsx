import { ActionIcon, Button, Text, Title } from '@mantine/core';
import { type JSX, useState } from 'react';
import { Link } from 'wouter';
import {
  DeleteRelationDocument,
  type RelationDirection,
  type RelationPartsFragment,
  RelationsOfDocument,
} from '../../../graphql/generated/operations.js';
import { type RequestFailure, toFailure } from '../../../graphql/failure.js';
import { useAnswer } from '../../../graphql/use-answer.js';
import { useNames } from '../../../knowledge/names.js';
import { useSession } from '../../../session/session.js';
import { addressOf } from '../../../shell/pages.js';
import { useLanguage } from '../../../texts/texts.js';
import { Answered } from '../../../ui/answered.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { FailureNotice } from '../../../ui/failure-notice.js';
import { CloseIcon, PlusIcon } from '../../../ui/icons.js';
import { Pager } from '../../../ui/pager.js';
import { usePages } from '../../../ui/use-pages.js';
import { readValues } from '../thing-form.js';
import { RelationDialog } from './relation-dialog.js';

const DIRECTIONS: readonly RelationDirection[] = ['OUTGOING', 'INCOMING'];

/** What leads from a thing and to it. What changes here takes effect at once. */
export const RelationsCard = ({
  id,
  type,
  mayEdit,
}: {
  readonly id: string;
  readonly type: string;
  readonly mayEdit: boolean;
}): JSX.Element => {
  const { texts } = useLanguage();
  const { relations } = texts;
  const names = useNames();
  const [changes, setChanges] = useState(0);
  /** Which way one is added, or the one that is changed; `null`: neither. */
  const [opened, setOpened] = useState<RelationDirection | RelationPartsFragment | null>(null);
  const mayAdd = (direction: RelationDirection): boolean =>
    mayEdit && names.relationTypes.some((relation) => relation[direction === 'OUTGOING' ? 'from' : 'to'].includes(type));
  return (
    <section className="card" aria-label={relations.title}>
      <Title order={2} size="h5">
        {relations.title}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {relations.hint}
      </Text>
      {DIRECTIONS.map((direction) => (
        <section key={direction} aria-label={relations[direction]}>
          <Text size="sm" fw={600} mt="sm">
            {relations[direction]}
          </Text>
          <RelationList
            key={changes}
            id={id}
            direction={direction}
            mayEdit={mayEdit}
            open={setOpened}
            changed={() => {
              setChanges(changes + 1);
            }}
          />
          {mayAdd(direction) && (
            <Button
              variant="default"
              size="xs"
              mt={6}
              leftSection={<PlusIcon size={14} />}
              onClick={() => {
                setOpened(direction);
              }}
            >
              {relations.add}
            </Button>
          )}
        </section>
      ))}
      {opened !== null && (
        <RelationDialog
          thing={{ id, type }}
          opened={opened}
          close={() => {
            setOpened(null);
          }}
          saved={() => {
            setOpened(null);
            setChanges(changes + 1);
          }}
        />
      )}
    </section>
  );
};

const RelationList = ({
  id,
  direction,
  mayEdit,
  open,
  changed,
}: {
  readonly id: string;
  readonly direction: RelationDirection;
  readonly mayEdit: boolean;
  readonly open: (relation: RelationPartsFragment) => void;
  readonly changed: () => void;
}): JSX.Element => {
  const { language, texts } = useLanguage();
  const names = useNames();
  const pages = usePages(direction);
  const answer = useAnswer(RelationsOfDocument, { id, direction, after: pages.after, language });
  const [removed, setRemoved] = useState<RelationPartsFragment | null>(null);
  const isOutgoing = direction === 'OUTGOING';
  return (
    <Answered answer={answer}>
      {({ relations: { edges, pageInfo } }) => (
        <>
          {edges.length === 0 && <Text size="sm">{texts.relations.none}</Text>}
          <ul className="chosen">
            {edges.map(({ node }) => {
              const other = isOutgoing ? node.to : node.from;
              const name = isOutgoing ? names.predicate(node.type) : names.inverse(node.type);
              const properties = Object.entries(readValues(node.properties));
              return (
                <li key={`${node.type} ${other.id}`}>
                  <div>
                    <span className="dimmed">{name}</span> <Link href={addressOf('things', other.id)}>{other.name}</Link>
                    {properties.length > 0 && (
                      <Text size="xs" c="dimmed">
                        {properties.map(([property, value]) => `${names.predicate(property)}: ${names.value(property, value)}`).join(' · ')}
                      </Text>
                    )}
                  </div>
                  {mayEdit && (
                    <span className="row-actions">
                      <Button
                        variant="subtle"
                        size="compact-xs"
                        aria-label={texts.relations.change(name, other.name)}
                        onClick={() => {
                          open(node);
                        }}
                      >
                        {texts.relations.changeShort}
                      </Button>
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        size="sm"
                        aria-label={texts.edit.removeItem(`${name} ${other.name}`)}
                        onClick={() => {
                          setRemoved(node);
                        }}
                      >
                        <CloseIcon size={14} />
                      </ActionIcon>
                    </span>
                  )}
                </li>
              );
            })}
          </ul>
          <Pager pages={pages} pageInfo={pageInfo} />
          {removed !== null && (
            <RemoveDialog
              relation={removed}
              close={() => {
                setRemoved(null);
              }}
              removed={changed}
            />
          )}
        </>
      )}
    </Answered>
  );
};

const RemoveDialog = ({
  relation: { from, type, to },
  close,
  removed,
}: {
  readonly relation: RelationPartsFragment;
  readonly close: () => void;
  readonly removed: () => void;
}): JSX.Element => {
  const { relations } = useLanguage().texts;
  const { request } = useSession();
  const names = useNames();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const remove = async (): Promise<void> => {
    setBusy(true);
    try {
      await request(DeleteRelationDocument, { from: from.id, type, to: to.id });
      removed();
    } catch (error) {
      setFailure(toFailure(error));
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog
      title={relations.removeTitle}
      text={`${from.name} ${names.predicate(type)} ${to.name}`}
      action={relations.remove}
      isBusy={isBusy}
      confirm={() => void remove()}
      close={close}
    >
      {failure !== null && <FailureNotice failure={failure} />}
    </ConfirmDialog>
  );
};
