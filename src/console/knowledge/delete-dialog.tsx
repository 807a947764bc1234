import type { JSX } from 'react';
import { Link } from 'wouter';
import { addressOf } from '../shell/pages.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { NoticeList } from './notice-list.js';
import type { Notices } from './problems.js';

/** Asks before something is deleted, and names the FAQs that stand in its way. What was refused is at `delete`. */
export const DeleteDialog = ({
  title,
  hint,
  action,
  isBusy,
  notices,
  dependents,
  confirm,
  close,
}: {
  readonly title: string;
  readonly hint: string;
  readonly action: string;
  readonly isBusy: boolean;
  readonly notices: Notices;
  readonly dependents: readonly string[];
  readonly confirm: () => void;
  readonly close: () => void;
}): JSX.Element => (
  <ConfirmDialog title={title} text={hint} action={action} isBusy={isBusy} confirm={confirm} close={close}>
    <NoticeList notices={notices} at="delete" />
    {dependents.length > 0 && (
      <ul className="dependents">
        {dependents.map((id) => (
          <li key={id}>
            <Link href={addressOf('faqs', id)}>{id}</Link>
          </li>
        ))}
      </ul>
    )}
  </ConfirmDialog>
);
