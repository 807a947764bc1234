import { useState } from 'react';
import { useLocation } from 'wouter';
import { type RequestFailure, toFailure } from '../../graphql/failure.js';
import {
  ArchiveFaqDocument,
  DeleteFaqDocument,
  type FaqOutcomeFragment,
  type FaqPartsFragment,
  PublishFaqDocument,
  RejectFaqDocument,
  RenameFaqDocument,
  SaveFaqDocument,
  SubmitFaqDocument,
  UnscheduleFaqDocument,
} from '../../graphql/generated/operations.js';
import type { KeptForm } from '../../knowledge/kept-form.js';
import { NO_NOTICES, type Notices, placeNotices } from '../../knowledge/problems.js';
import { useSession } from '../../session/session.js';
import { addressOf } from '../../shell/pages.js';
import { useLanguage } from '../../texts/texts.js';
import type { FaqConflict } from './faq-conflict.js';
import { type FaqForm, locateIn, toFaqForm, toFaqInput } from './faq-form.js';

/** What can be done with a FAQ as a whole. */
export type FaqAction =
  | { readonly kind: 'save' }
  | { readonly kind: 'delete' }
  | { readonly kind: 'submit' | 'publish' | 'archive' | 'unschedule' }
  | { readonly kind: 'schedule'; /** ISO-8601 */ readonly at: string }
  | { readonly kind: 'reject'; readonly note: string }
  | { readonly kind: 'rename'; readonly to: string };

type Kind = FaqAction['kind'];

/** These act on what is seen here: it is saved before. */
const SAVES_BEFORE: readonly Kind[] = ['submit', 'publish', 'schedule', 'archive'];

export interface FaqActions {
  /** What is under way; `null`: nothing. */
  readonly busy: Kind | null;
  readonly failure: RequestFailure | null;
  /** What was done last. */
  readonly done: Kind | null;
  readonly notices: Notices;
  readonly conflict: FaqConflict | null;
  /** @returns whether it was done */
  readonly run: (action: FaqAction) => Promise<boolean>;
  readonly closeConflict: () => void;
  readonly forget: () => void;
}

interface Told {
  readonly failure: RequestFailure | null;
  readonly done: Kind | null;
  readonly notices: Notices;
}

const NOTHING: Told = { failure: null, done: null, notices: NO_NOTICES };

/** @param saved is told the FAQ after each change of it, and whether what is written here goes on */
export const useFaqActions = (
  id: string | null,
  kept: KeptForm<FaqForm>,
  saved: (faq: FaqPartsFragment, goesOn: boolean) => void,
): FaqActions => {
  const { request } = useSession();
  const { language } = useLanguage();
  const [path, navigate] = useLocation();
  const [busy, setBusy] = useState<Kind | null>(null);
  const [told, setTold] = useState(NOTHING);
  const [conflict, setConflict] = useState<FaqConflict | null>(null);

  /** Gives the FAQ, or tells why it was refused. */
  const read = ({ faq, current, userErrors, warnings }: FaqOutcomeFragment): FaqPartsFragment | null => {
    // Without a version it is an id that is taken, which the errors tell.
    const isOutdated = current != null && kept.version !== null;
    if (isOutdated) setConflict({ theirs: toFaqForm(current), version: current.version });
    setTold({ ...NOTHING, notices: placeNotices(isOutdated ? [] : userErrors, warnings, locateIn(kept.form)) });
    return faq ?? null;
  };

  const save = async (): Promise<FaqPartsFragment | null> => {
    const input = toFaqInput(id, kept.form);
    const faq = read((await request(SaveFaqDocument, { input, expectedVersion: kept.version, language })).saveFaq);
    if (faq === null) return null;
    saved(faq, false);
    return faq;
  };

  const remove = async (faqId: string, expectedVersion: number): Promise<boolean> => {
    const { deletedId, userErrors } = (await request(DeleteFaqDocument, { id: faqId, expectedVersion })).deleteFaq;
    if (deletedId == null) {
      setTold({ ...NOTHING, notices: placeNotices(userErrors, [], () => 'dialog') });
      return false;
    }
    kept.forget();
    navigate('/faqs');
    return true;
  };

  /** Sends one of those that act on a version of a FAQ. */
  const send = async (action: Exclude<FaqAction, { readonly kind: 'save' | 'delete' }>, faqId: string, expectedVersion: number) => {
    const of = { id: faqId, expectedVersion, language };
    switch (action.kind) {
      case 'submit':
        return (await request(SubmitFaqDocument, of)).submitFaq;
      case 'publish':
        return (await request(PublishFaqDocument, of)).publishFaq;
      case 'schedule':
        return (await request(PublishFaqDocument, { ...of, at: action.at })).publishFaq;
      case 'archive':
        return (await request(ArchiveFaqDocument, of)).archiveFaq;
      case 'unschedule':
        return (await request(UnscheduleFaqDocument, of)).unscheduleFaq;
      case 'reject':
        return (await request(RejectFaqDocument, { ...of, note: action.note })).rejectFaq;
      case 'rename':
        return (await request(RenameFaqDocument, { ...of, to: action.to })).renameFaq;
    }
  };

  const work = async (action: FaqAction): Promise<boolean> => {
    const saves = action.kind === 'save' || (SAVES_BEFORE.includes(action.kind) && (kept.isChanged || kept.version === null));
    const newest = saves ? await save() : null;
    const faqId = newest?.id ?? id;
    const expectedVersion = newest?.version ?? kept.version;
    if ((saves && newest === null) || faqId === null || expectedVersion === null) return false;
    if (action.kind === 'delete') return remove(faqId, expectedVersion);
    const faq = isSave(action) ? newest : read(await send(action, faqId, expectedVersion));
    if (faq === null) return false;
    setTold((now) => ({ ...now, done: action.kind }));
    if (!isSave(action)) saved(faq, action.kind === 'unschedule');
    // What was new, or has another id, has a page of its own then.
    if (path !== '/new/faq' && faq.id === id) return true;
    kept.forget();
    navigate(addressOf('faqs', faq.id), { replace: true });
    return true;
  };

  return {
    busy,
    ...told,
    conflict,
    run: async (action) => {
      setBusy(action.kind);
      setTold(NOTHING);
      try {
        return await work(action);
      } catch (error) {
        setTold({ ...NOTHING, failure: toFailure(error) });
        return false;
      } finally {
        setBusy(null);
      }
    },
    closeConflict: () => {
      setConflict(null);
    },
    forget: () => {
      setTold(NOTHING);
    },
  };
};

const isSave = (action: FaqAction): action is { readonly kind: 'save' } => action.kind === 'save';
