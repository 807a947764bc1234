import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'wouter';
import type { RequestFailure } from '../../graphql/failure.js';
import type { DeletionFragment } from '../../graphql/generated/operations.js';
import type { Answer } from '../../graphql/use-answer.js';
import { addressOf } from '../../shell/pages.js';
import { useTexts } from '../../texts/texts.js';
import { Answered } from '../../ui/answered.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { NoticeList } from '../notice-list.js';
import type { Notices } from '../problems.js';

/** Asks before something is deleted, and names the FAQs that stand in its way before anybody tries. */
export const DeleteDialog = <Looked,>({
  title,
  hint,
  action,
  isBusy,
  looked,
  dependentsIn,
  notices,
  failure,
  confirm,
  close,
}: {
  readonly title: string;
  readonly hint: string;
  readonly action: string;
  readonly isBusy: boolean;
  /** What became of only trying it. */
  readonly looked: Answer<Looked>;
  readonly dependentsIn: (looked: Looked) => Pick<DeletionFragment, 'dependents'>;
  /** Why it was refused after all. */
  readonly notices: Notices;
  readonly failure: RequestFailure | null;
  readonly confirm: () => void;
  readonly close: () => void;
}): JSX.Element => {
  const { deletion } = useTexts();
  const isFree = looked.kind === 'there' && dependentsIn(looked.data).dependents.length === 0;
  return (
    <ConfirmDialog title={title} text={hint} action={action} isBusy={isBusy} isPossible={isFree} confirm={confirm} close={close}>
      <div className="depends" role="status" aria-live="polite">
        <Answered answer={looked}>
          {(data) => {
            const { dependents } = dependentsIn(data);
            if (dependents.length === 0) return <Text size="sm">{deletion.nothing}</Text>;
            return (
              <>
                <Text size="sm">{deletion.inTheWay}</Text>
                <ul className="dependents">
                  {dependents.map((id) => (
                    <li key={id}>
                      <Link href={addressOf('faqs', id)}>{id}</Link>
                    </li>
                  ))}
                </ul>
              </>
            );
          }}
        </Answered>
      </div>
      {[...notices.keys()].map((place) => (
        <NoticeList key={place} notices={notices} at={place} />
      ))}
      {failure !== null && <FailureNotice failure={failure} />}
    </ConfirmDialog>
  );
};
