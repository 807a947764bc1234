import { useState } from 'react';
import { flushSync } from 'react-dom';
import { type RequestFailure, toFailure } from '../../graphql/failure.js';
import {
  AcceptProposalDocument,
  type ProposalOutcomeFragment,
  type ProposalPartsFragment,
  RejectProposalDocument,
  UndoProposalDocument,
} from '../../graphql/generated/operations.js';
import { NO_NOTICES, type Notices, placeNotices } from '../../knowledge/problems.js';
import { useSession } from '../../session/session.js';
import { useLanguage } from '../../texts/texts.js';
import { locateIn, type ProposalForm, toChanges } from './proposal-form.js';

export type Decision = 'accept' | 'reject' | 'undo';

/** What became of the last decision on a proposal. */
export interface Told {
  readonly failure: RequestFailure | null;
  readonly notices: Notices;
}

export interface Decisions {
  /** Id of the proposal on which a decision is under way; `null`: none. */
  readonly busy: string | null;
  /** What was decided last; `null`: nothing yet, or it was read. */
  readonly last: ProposalPartsFragment | null;
  /** A proposal as it stands after what was decided here. */
  readonly newest: (proposal: ProposalPartsFragment) => ProposalPartsFragment;
  readonly toldOf: (id: string) => Told;
  /** @returns whether it was done */
  readonly decide: (decision: Decision, proposal: ProposalPartsFragment, form: ProposalForm) => Promise<boolean>;
  readonly forgetLast: () => void;
}

const NOTHING: Told = { failure: null, notices: NO_NOTICES };

/** Decides on the proposals of one list. What was decided stays in it, so that it can be undone where it was. */
export const useDecisions = (): Decisions => {
  const { request } = useSession();
  const { language } = useLanguage();
  const [busy, setBusy] = useState<string | null>(null);
  const [last, setLast] = useState<ProposalPartsFragment | null>(null);
  const [changed, setChanged] = useState<ReadonlyMap<string, ProposalPartsFragment>>(new Map());
  const [told, setTold] = useState<ReadonlyMap<string, Told>>(new Map());
  // What is told can be gone to at once.
  const tell = (id: string, what: Told): void => {
    flushSync(() => {
      setTold((now) => new Map(now).set(id, what));
    });
  };

  const send = async (decision: Decision, proposal: ProposalPartsFragment, form: ProposalForm): Promise<ProposalOutcomeFragment> => {
    const { id } = proposal;
    switch (decision) {
      case 'accept':
        return (await request(AcceptProposalDocument, { id, changes: toChanges(proposal, form), language })).acceptProposal;
      case 'reject':
        return (await request(RejectProposalDocument, { id, language })).rejectProposal;
      case 'undo':
        return (await request(UndoProposalDocument, { id, language })).undoProposal;
    }
  };

  const decide = async (decision: Decision, proposal: ProposalPartsFragment, form: ProposalForm): Promise<boolean> => {
    const { id } = proposal;
    setBusy(id);
    try {
      const { proposal: decided, userErrors, warnings } = await send(decision, proposal, form);
      // What was decided shows no form any more.
      tell(id, { failure: null, notices: placeNotices(userErrors, warnings, decided == null ? locateIn(form) : () => '') });
      if (decided == null) return false;
      setChanged((now) => new Map(now).set(id, decided));
      setLast(decided);
      return true;
    } catch (error) {
      tell(id, { ...NOTHING, failure: toFailure(error) });
      return false;
    } finally {
      setBusy(null);
    }
  };

  return {
    busy,
    last,
    newest: (proposal) => changed.get(proposal.id) ?? proposal,
    toldOf: (id) => told.get(id) ?? NOTHING,
    decide,
    forgetLast: () => {
      setLast(null);
    },
  };
};
