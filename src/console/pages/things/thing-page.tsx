import '../../knowledge/knowledge.css';
import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useSearchParams } from 'wouter';
import { WholeThingDocument } from '../../graphql/generated/operations.js';
import { useAnswer } from '../../graphql/use-answer.js';
import { useNames } from '../../knowledge/names.js';
import { isAtLeast } from '../../session/roles.js';
import { useSession } from '../../session/session.js';
import { NoPage } from '../../shell/no-page.js';
import { useLanguage, useTexts } from '../../texts/texts.js';
import { Answered } from '../../ui/answered.js';
import { ThingEditor } from './thing-editor.js';

/** The page of one thing. */
export const ThingPage = ({ id }: { readonly id: string }): JSX.Element => {
  const { language } = useLanguage();
  const answer = useAnswer(WholeThingDocument, { id, language });
  const reload = answer.kind === 'there' ? answer.reload : undefined;
  return (
    <Answered answer={answer}>
      {({ entity }) => (entity == null ? <NoPage /> : <ThingEditor thing={entity} type={entity.type} reload={reload} />)}
    </Answered>
  );
};

/** A thing that is not saved yet; the address may say of which kind. */
export const NewThingPage = (): JSX.Element => {
  const { things, loading } = useTexts();
  const { viewer } = useSession();
  const { entityTypes } = useNames();
  const [search] = useSearchParams();
  const [first] = entityTypes;
  if (!isAtLeast(viewer.role, 'EDITOR')) return <NoPage />;
  if (first === undefined) return <Text aria-label={loading}>{things.noKinds}</Text>;
  const type = entityTypes.find(({ id }) => id === search.get('type')) ?? first;
  return <ThingEditor key={type.id} thing={null} type={type.id} />;
};
