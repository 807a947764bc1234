import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { WarningIcon } from '../ui/icons.js';
import type { Notices } from './problems.js';

/** What the service says of one place of a form, in its own words. */
export const NoticeList = ({ notices, at }: { readonly notices: Notices; readonly at: string }): JSX.Element | null => {
  const here = notices.get(at) ?? [];
  if (here.length === 0) return null;
  return (
    <ul className="notices" lang="en">
      {here.map(({ kind, text }) => (
        <li key={text} data-kind={kind}>
          <WarningIcon size={15} />
          <Text size="sm" component="span">
            {text}
          </Text>
        </li>
      ))}
    </ul>
  );
};
