import { Badge, Button, Group, Text, Title } from '@mantine/core';
import { type JSX, useId } from 'react';
import { Link } from 'wouter';
import type { ProposalPartsFragment } from '../../graphql/generated/operations.js';
import { NoticeList } from '../../knowledge/notice-list.js';
import { addressOf } from '../../shell/pages.js';
import { useLanguage, useTexts } from '../../texts/texts.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { EvidenceList } from './evidence-list.js';
import { ProposalFields } from './proposal-fields.js';
import { DraftLinks } from './draft-links.js';
import { makesFaq, type ProposalForm } from './proposal-form.js';
import type { Decision, Told } from './use-decisions.js';

interface Props {
  readonly proposal: ProposalPartsFragment;
  readonly form: ProposalForm;
  readonly told: Told;
  readonly isBusy: boolean;
  readonly mayAccept: boolean;
  readonly mayUndo: boolean;
  readonly change: (part: Partial<ProposalForm>) => void;
  readonly decide: (decision: Decision) => void;
  /** Is told when somebody goes to it. */
  readonly focused: () => void;
}

/** One proposal: what it is, why, what is behind it, and what can be done about it. */
export const ProposalCard = ({ proposal, form, told, isBusy, mayAccept, mayUndo, change, decide, focused }: Props): JSX.Element => {
  const { proposals: words } = useTexts();
  const headingId = useId();
  const { kind, faq, title, language, status } = proposal;
  const isOpen = status === 'OPEN';
  return (
    <article className="card proposal" data-status={status} tabIndex={-1} aria-labelledby={headingId} onFocus={focused}>
      <Group gap="xs" mb={4}>
        <Badge variant="light" c="var(--mantine-color-text)" color={kind === 'NEW_FAQ' ? 'yellow' : 'teal'} tt="none">
          {words.kinds[kind]}
        </Badge>
        {!isOpen && (
          <Badge variant="light" c="var(--mantine-color-text)" color={status === 'ACCEPTED' ? 'teal' : 'gray'} tt="none">
            {words.statuses[status]}
          </Badge>
        )}
      </Group>
      <Title order={2} size="h4" id={headingId} lang={language}>
        {title}
      </Title>
      {faq != null && (
        <Text size="sm" className="prose">
          {isOpen ? words.toAdd : words.instead} <Link href={addressOf('faqs', faq.id)}>{faq.title}</Link>
        </Text>
      )}
      <Reasons proposal={proposal} />
      {isOpen ? (
        <ProposalFields proposal={proposal} form={form} notices={told.notices} change={change} />
      ) : (
        <ul className="taken" lang={language}>
          {proposal.phrasings.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <EvidenceList proposal={proposal} />
      <NoticeList notices={told.notices} at="" />
      {told.failure !== null && <FailureNotice failure={told.failure} />}
      <Group gap="xs" mt="sm">
        {isOpen && mayAccept && (
          <Button
            loading={isBusy}
            onClick={() => {
              decide('accept');
            }}
          >
            {makesFaq(proposal, form) ? words.acceptNew : words.accept}
          </Button>
        )}
        {isOpen && (
          <Button
            variant="default"
            disabled={isBusy}
            onClick={() => {
              decide('reject');
            }}
          >
            {words.reject}
          </Button>
        )}
        {isOpen && <DraftLinks proposal={proposal} form={form} />}
        {!isOpen && mayUndo && (
          <Button
            variant="default"
            loading={isBusy}
            onClick={() => {
              decide('undo');
            }}
          >
            {words.undo}
          </Button>
        )}
        {!isOpen && <DecidedBy proposal={proposal} />}
      </Group>
    </article>
  );
};

const DAY = 86_400_000;

const Reasons = ({ proposal }: { readonly proposal: ProposalPartsFragment }): JSX.Element => {
  const { proposals: words } = useTexts();
  const { signals, conversations, conversationsAWeek, expiresAt, status } = proposal;
  // The day on which the page was opened will do.
  const days = Math.round((new Date(expiresAt).getTime() - OPENED) / DAY);
  return (
    <>
      <Text size="sm" c="dimmed">
        {[words.aWeek(conversationsAWeek), words.inAll(conversations), ...(status === 'OPEN' ? [words.expires(days)] : [])].join(' · ')}
      </Text>
      <ul className="signals" aria-label={words.why}>
        {signals.map(({ signal, count }) => (
          <li key={signal}>{`${words.signals[signal]} ×${String(count)}`}</li>
        ))}
      </ul>
    </>
  );
};

const OPENED = Date.now();

const DecidedBy = ({ proposal: { decidedBy, decidedAt } }: { readonly proposal: ProposalPartsFragment }): JSX.Element | null => {
  const { language, texts } = useLanguage();
  if (decidedBy == null || decidedAt == null) return null;
  const at = new Date(decidedAt).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Text size="sm" c="dimmed">
      {texts.proposals.by(decidedBy, at)}
    </Text>
  );
};
