import { Button, Menu } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'wouter';
import type { ProposalPartsFragment } from '../../graphql/generated/operations.js';
import { useTexts } from '../../texts/texts.js';
import { draftAddress, newFaqAddress, type ProposalForm } from './proposal-form.js';

/** The ways to the pages on which what is proposed can be written as a draft: of the FAQ that it is for, or of a new one. */
export const DraftLinks = ({ proposal, form }: { readonly proposal: ProposalPartsFragment; readonly form: ProposalForm }): JSX.Element => {
  const { proposals: words } = useTexts();
  const faqName = form.faq?.name ?? proposal.faq?.title ?? null;
  if (faqName === null) {
    return (
      <Button variant="subtle" component={Link} href={newFaqAddress(proposal, form)}>
        {words.draft}
      </Button>
    );
  }
  return (
    <Menu position="bottom-start" withArrow>
      <Menu.Target>
        <Button variant="subtle">{words.draft}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} href={draftAddress(proposal, form)}>
          {words.draftOf(faqName)}
        </Menu.Item>
        <Menu.Item component={Link} href={newFaqAddress(proposal, form)}>
          {words.newDraft}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
