import '../../knowledge/knowledge.css';
import './proposals.css';
import { SegmentedControl, Text } from '@mantine/core';
import { type JSX, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import { ListProposalsDocument, type ProposalPartsFragment, type ProposalStatus } from '../../graphql/generated/operations.js';
import { useAnswer } from '../../graphql/use-answer.js';
import { useKeptForm } from '../../knowledge/kept-form.js';
import { isAtLeast } from '../../session/roles.js';
import { useSession } from '../../session/session.js';
import { NoPage } from '../../shell/no-page.js';
import { useLanguage, useTexts } from '../../texts/texts.js';
import { Answered } from '../../ui/answered.js';
import { PageHead } from '../../ui/page-head.js';
import { Pager } from '../../ui/pager.js';
import { usePages } from '../../ui/use-pages.js';
import { DecisionToast } from './decision-toast.js';
import { ProposalCard } from './proposal-card.js';
import { continueForm, type ProposalForm } from './proposal-form.js';
import { type Decision, type Decisions, useDecisions } from './use-decisions.js';
import { useKeys } from './use-keys.js';

const STATUSES: readonly ProposalStatus[] = ['OPEN', 'ACCEPTED', 'REJECTED'];

/** What learning from use proposes: looked through, changed, accepted, turned down and undone, by mouse or by key. */
export const ProposalsPage = (): JSX.Element => {
  const { viewer } = useSession();
  return isAtLeast(viewer.role, 'EDITOR') ? <Proposals /> : <NoPage />;
};

const Proposals = (): JSX.Element => {
  const { language, texts } = useLanguage();
  const { proposals: words } = texts;
  const [search, setSearch] = useSearchParams();
  const status = STATUSES.find((one) => one === search.get('status')) ?? 'OPEN';
  const pages = usePages(status);
  const answer = useAnswer(ListProposalsDocument, { status, after: pages.after, language });
  const decisions = useDecisions();
  return (
    <>
      <PageHead title={words.title} hint={words.hint}>
        <SegmentedControl
          aria-label={words.status}
          value={status}
          onChange={(chosen) => {
            setSearch(chosen === 'OPEN' ? {} : { status: chosen }, { replace: true });
          }}
          data={STATUSES.map((value) => ({ value, label: words.statuses[value] }))}
        />
      </PageHead>
      <Answered answer={answer}>
        {({ proposals: { edges, pageInfo } }) => (
          <>
            <ProposalList
              key={`${status} ${pages.after ?? ''}`}
              proposals={edges.map(({ node }) => node)}
              status={status}
              decisions={decisions}
            />
            <Pager pages={pages} pageInfo={pageInfo} />
          </>
        )}
      </Answered>
    </>
  );
};

const ProposalList = ({
  proposals: listed,
  status,
  decisions,
}: {
  readonly proposals: readonly ProposalPartsFragment[];
  readonly status: ProposalStatus;
  readonly decisions: Decisions;
}): JSX.Element => {
  const { proposals: words } = useTexts();
  const { viewer } = useSession();
  const list = useRef<HTMLDivElement>(null);
  const kept = useKeptForm<Readonly<Record<string, ProposalForm>>>('proposals', () => ({ base: {}, version: null, form: {} }));
  const [currentId, setCurrentId] = useState<string | null>(null);
  const proposals = listed.map(decisions.newest);
  const at = proposals.findIndex(({ id }) => id === currentId);
  const mayPublish = isAtLeast(viewer.role, 'PUBLISHER');
  const mayAccept = mayPublish && !viewer.fourEyes;
  const formOf = (proposal: ProposalPartsFragment): ProposalForm => continueForm(proposal, kept.form[proposal.id]);
  const goTo = (index: number): void => {
    const card = list.current?.querySelectorAll<HTMLElement>('.proposal')[index];
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest' });
  };

  const decide = async (decision: Decision, proposal: ProposalPartsFragment): Promise<void> => {
    if (decisions.busy !== null) return;
    const index = proposals.findIndex(({ id }) => id === proposal.id);
    if (!(await decisions.decide(decision, proposal, formOf(proposal)))) {
      // Most often an answer lacks.
      list.current?.querySelectorAll('.proposal')[index]?.querySelector<HTMLElement>('[data-lacking] textarea')?.focus();
      return;
    }
    const isOpen = ({ id, status: stands }: ProposalPartsFragment): boolean => stands === 'OPEN' && id !== proposal.id;
    const next = proposals.findIndex((other, place) => place > index && isOpen(other));
    goTo(decision === 'undo' || next === -1 ? index : next);
  };

  useKeys((key) => {
    const current = proposals[at];
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        const index = at === -1 ? 0 : at + (key === 'ArrowDown' ? 1 : -1);
        if (index < 0 || index >= proposals.length) return false;
        goTo(index);
        return true;
      }
      case 'a':
      case 'r': {
        if (current?.status !== 'OPEN' || (key === 'a' && !mayAccept)) return false;
        void decide(key === 'a' ? 'accept' : 'reject', current);
        return true;
      }
      case 'u': {
        const decided = current === undefined || current.status === 'OPEN' ? decisions.last : current;
        if (decided === null || decided.status === 'OPEN' || !mayPublish) return false;
        void decide('undo', decided);
        return true;
      }
      default:
        return false;
    }
  });

  if (proposals.length === 0) {
    return (
      <div className="nothing">
        <Text>{words.none[status]}</Text>
        <Text size="sm" maw={560} mx="auto" mt="xs">
          {words.howTheyCome}
        </Text>
      </div>
    );
  }
  return (
    <>
      {status === 'OPEN' && viewer.fourEyes && (
        <Text size="sm" className="warning">
          {words.needsTwo}
        </Text>
      )}
      <KeyHelp mayAccept={mayAccept} mayUndo={mayPublish} />
      <div className="proposals" ref={list}>
        {proposals.map((proposal) => (
          <ProposalCard
            key={proposal.id}
            proposal={proposal}
            form={formOf(proposal)}
            told={decisions.toldOf(proposal.id)}
            isBusy={decisions.busy === proposal.id}
            mayAccept={mayAccept}
            mayUndo={mayPublish}
            change={(part) => {
              kept.change({ [proposal.id]: { ...formOf(proposal), ...part } });
            }}
            decide={(decision) => void decide(decision, proposal)}
            focused={() => {
              setCurrentId(proposal.id);
            }}
          />
        ))}
      </div>
      <DecisionToast
        decided={decisions.last}
        isBusy={decisions.busy !== null}
        undo={mayPublish ? (decided) => void decide('undo', decided) : null}
        close={decisions.forgetLast}
      />
    </>
  );
};

const KeyHelp = ({ mayAccept, mayUndo }: { readonly mayAccept: boolean; readonly mayUndo: boolean }): JSX.Element => {
  const { keys, keyNames } = useTexts().proposals;
  return (
    <p className="keys" aria-label={keys}>
      <kbd>↑</kbd> <kbd>↓</kbd> {keyNames.move}
      {mayAccept && (
        <>
          {' · '}
          <kbd>a</kbd> {keyNames.accept}
        </>
      )}
      {' · '}
      <kbd>r</kbd> {keyNames.reject}
      {mayUndo && (
        <>
          {' · '}
          <kbd>u</kbd> {keyNames.undo}
        </>
      )}
    </p>
  );
};
