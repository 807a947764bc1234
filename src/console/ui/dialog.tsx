import { Modal } from '@mantine/core';
import { type JSX, type ReactNode, useEffect, useState } from 'react';
import { useTexts } from '../texts/texts.js';

/** A dialog that is there as long as it is open. Whoever leaves it is where they opened it. */
export const Dialog = ({
  title,
  size,
  close,
  children,
}: {
  readonly title: string;
  /** Default: small, and in the middle */
  readonly size?: 'lg' | 'xl';
  readonly close: () => void;
  readonly children: ReactNode;
}): JSX.Element => {
  const { edit } = useTexts();
  const [opener] = useState(findOpener);
  useEffect(
    () => () => {
      opener?.focus();
    },
    [opener],
  );
  return (
    <Modal
      opened
      onClose={close}
      title={title}
      centered={size === undefined}
      {...(size === undefined ? {} : { size })}
      closeButtonProps={{ 'aria-label': edit.close }}
    >
      {children}
    </Modal>
  );
};

/** What somebody used last. An item of a menu is gone by the time they come back: then it is what opened the menu. */
const findOpener = (): HTMLElement | null => {
  const at = document.activeElement;
  const menuOpener = at?.closest('[role=menu]')?.getAttribute('aria-labelledby') ?? null;
  if (menuOpener !== null) return document.getElementById(menuOpener);
  return at instanceof HTMLElement ? at : null;
};
