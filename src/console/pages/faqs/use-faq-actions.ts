import { useState } from 'react';
import { useLocation } from 'wouter';
import { type RequestFailure, toFailure } from '../../graphql/failure.js';
import {
  ArchiveFaqDocument,
  DeleteFaqDocument,
  type FaqOutcomeFragment,
  type FaqPartsFragment,
  PublishFaqDocument,
  SaveFaqDocument,
} from '../../graphql/generated/operations.js';
import type { KeptForm } from '../../knowledge/kept-form.js';
import { NO_NOTICES, type Notices, placeNotices } from '../../knowledge/problems.js';
import { useSession } from '../../session/session.js';
import { addressOf } from '../../shell/pages.js';
import { useLanguage } from '../../texts/texts.js';
import type { FaqConflict } from './faq-conflict.js';
import { type FaqForm, locateIn, toFaqForm, toFaqInput } from './faq-form.js';

/** What can be done with a FAQ as a whole. */
export type FaqAction = 'save' | 'publish' | 'archive' | 'delete';

export interface FaqActions {
  /** What is under way; `null`: nothing. */
  readonly busy: FaqAction | null;
  readonly failure: RequestFailure | null;
  /** What was done last. */
  readonly done: FaqAction | null;
  readonly notices: Notices;
  readonly conflict: FaqConflict | null;
  /** Ids of FAQs that keep it from being deleted. */
  readonly dependents: readonly string[];
  readonly run: (action: FaqAction) => void;
  readonly closeConflict: () => void;
  readonly forget: () => void;
}

interface Told {
  readonly failure: RequestFailure | null;
  readonly done: FaqAction | null;
  readonly notices: Notices;
  readonly dependents: readonly string[];
}

const NOTHING: Told = { failure: null, done: null, notices: NO_NOTICES, dependents: [] };

/** @param saved is told the FAQ after each change of it */
export const useFaqActions = (id: string | null, kept: KeptForm<FaqForm>, saved: (faq: FaqPartsFragment) => void): FaqActions => {
  const { request } = useSession();
  const { language } = useLanguage();
  const [path, navigate] = useLocation();
  const [busy, setBusy] = useState<FaqAction | null>(null);
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
    saved(faq);
    return faq;
  };

  /** What was new has a page of its own then. */
  const finish = (action: FaqAction, faq: FaqPartsFragment): void => {
    setTold((now) => ({ ...now, done: action }));
    if (path !== '/new/faq') return;
    kept.forget();
    navigate(addressOf('faqs', faq.id), { replace: true });
  };

  const work = async (action: FaqAction): Promise<void> => {
    if (action === 'save') {
      const faq = await save();
      if (faq !== null) finish(action, faq);
      return;
    }
    if (action === 'delete') {
      if (id === null || kept.version === null) return;
      const { deletedId, dependents, userErrors } = (await request(DeleteFaqDocument, { id, expectedVersion: kept.version })).deleteFaq;
      if (deletedId == null) setTold({ ...NOTHING, dependents, notices: placeNotices(userErrors, [], () => 'delete') });
      else {
        kept.forget();
        navigate('/faqs');
      }
      return;
    }
    // What customers get is what is seen here.
    const saves = kept.isChanged || kept.version === null;
    const newest = saves ? await save() : null;
    const faqId = newest?.id ?? id;
    const expectedVersion = newest?.version ?? kept.version;
    if ((saves && newest === null) || faqId === null || expectedVersion === null) return;
    const payload =
      action === 'publish'
        ? (await request(PublishFaqDocument, { id: faqId, expectedVersion, language })).publishFaq
        : (await request(ArchiveFaqDocument, { id: faqId, expectedVersion, language })).archiveFaq;
    const faq = read(payload);
    if (faq === null) return;
    saved(faq);
    finish(action, faq);
  };

  return {
    busy,
    ...told,
    conflict,
    run: (action) => {
      setBusy(action);
      setTold(NOTHING);
      work(action)
        .catch((error: unknown) => {
          setTold({ ...NOTHING, failure: toFailure(error) });
        })
        .finally(() => {
          setBusy(null);
        });
    },
    closeConflict: () => {
      setConflict(null);
    },
    forget: () => {
      setTold(NOTHING);
    },
  };
};
