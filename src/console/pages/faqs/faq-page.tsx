import '../../knowledge/knowledge.css';
import type { JSX } from 'react';
import { WholeFaqDocument } from '../../graphql/generated/operations.js';
import { useAnswer } from '../../graphql/use-answer.js';
import { isAtLeast } from '../../session/roles.js';
import { useSession } from '../../session/session.js';
import { NoPage } from '../../shell/no-page.js';
import { useLanguage } from '../../texts/texts.js';
import { Answered } from '../../ui/answered.js';
import { FaqEditor } from './faq-editor.js';

/** The page of one FAQ. */
export const FaqPage = ({ id }: { readonly id: string }): JSX.Element => {
  const { language } = useLanguage();
  const answer = useAnswer(WholeFaqDocument, { id, language });
  const reload = answer.kind === 'there' ? answer.reload : undefined;
  return <Answered answer={answer}>{({ faq }) => (faq == null ? <NoPage /> : <FaqEditor faq={faq} reload={reload} />)}</Answered>;
};

/** A FAQ that is not saved yet. */
export const NewFaqPage = (): JSX.Element => {
  const { viewer } = useSession();
  return isAtLeast(viewer.role, 'EDITOR') ? <FaqEditor faq={null} /> : <NoPage />;
};
