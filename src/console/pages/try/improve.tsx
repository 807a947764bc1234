import { Menu, UnstyledButton } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'wouter';
import { addressOf } from '../../shell/pages.js';
import { useTexts } from '../../texts/texts.js';

/** Leads to the FAQ that should answer a question, with the question as a new phrasing of it. */
export const Improve = ({
  question,
  faq,
}: {
  readonly question: string;
  /** Which one answered; `null`: none did. */
  readonly faq: { readonly id: string; readonly title: string } | null;
}): JSX.Element => {
  const { improve } = useTexts();
  const rest = `?phrasing=${encodeURIComponent(question)}`;
  return (
    <Menu position="bottom-start" withArrow>
      <Menu.Target>
        <UnstyledButton className="opens">{improve.button}</UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {faq !== null && (
          <Menu.Item component={Link} href={addressOf('faqs', faq.id, rest)}>
            {improve.toThis(faq.title)}
          </Menu.Item>
        )}
        <Menu.Item component={Link} href={`/faqs${rest}`}>
          {improve.toAnother}
        </Menu.Item>
        <Menu.Item component={Link} href={`/new/faq${rest}`}>
          {improve.toNew}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
