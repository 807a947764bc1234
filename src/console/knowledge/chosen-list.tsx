import { ActionIcon } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'wouter';
import { addressOf } from '../shell/pages.js';
import { useTexts } from '../texts/texts.js';
import { CloseIcon } from '../ui/icons.js';

/** Things or FAQs that were chosen, each a link to its page. */
export const ChosenList = ({
  kind,
  items,
  remove,
}: {
  readonly kind: 'faqs' | 'things';
  readonly items: readonly { readonly id: string; readonly name: string }[];
  readonly remove: (id: string) => void;
}): JSX.Element | null => {
  const { edit } = useTexts();
  if (items.length === 0) return null;
  return (
    <ul className="chosen">
      {items.map(({ id, name }) => (
        <li key={id}>
          <Link href={addressOf(kind, id)}>{name}</Link>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={edit.removeItem(name)}
            onClick={() => {
              remove(id);
            }}
          >
            <CloseIcon size={14} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
};
