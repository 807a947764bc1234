import { useState } from 'react';
import { useLocation } from 'wouter';
import { type RequestFailure, toFailure } from '../../graphql/failure.js';
import { DeleteThingDocument, SaveThingDocument, type ThingPartsFragment } from '../../graphql/generated/operations.js';
import type { KeptForm } from '../../knowledge/kept-form.js';
import { NO_NOTICES, type Notices, placeNotices } from '../../knowledge/problems.js';
import { useSession } from '../../session/session.js';
import { addressOf } from '../../shell/pages.js';
import { useLanguage } from '../../texts/texts.js';
import { locateInThing, type ThingForm, toThingForm, toThingInput } from './thing-form.js';

/** What somebody else saved of a thing that is being written here. */
export interface ThingConflict {
  readonly theirs: ThingForm;
  readonly version: number;
}

interface Told {
  readonly failure: RequestFailure | null;
  readonly isSaved: boolean;
  readonly notices: Notices;
  readonly dependents: readonly string[];
}

const NOTHING: Told = { failure: null, isSaved: false, notices: NO_NOTICES, dependents: [] };

export interface ThingActions extends Told {
  /** What is under way; `null`: nothing. */
  readonly busy: 'save' | 'delete' | null;
  readonly conflict: ThingConflict | null;
  readonly save: () => void;
  readonly remove: () => void;
  readonly closeConflict: () => void;
  readonly forget: () => void;
}

/** @param saved is told the thing after each change of it */
export const useThingActions = (kept: KeptForm<ThingForm>, saved: (thing: ThingPartsFragment) => void): ThingActions => {
  const { request } = useSession();
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState<'save' | 'delete' | null>(null);
  const [told, setTold] = useState(NOTHING);
  const [conflict, setConflict] = useState<ThingConflict | null>(null);
  const { form, version } = kept;

  const save = async (): Promise<void> => {
    const { saveEntity } = await request(SaveThingDocument, { input: toThingInput(form), expectedVersion: version, language });
    const { entity, current, userErrors, warnings } = saveEntity;
    // Without a version it is an id that is taken, which the errors tell.
    const isOutdated = current != null && version !== null;
    if (isOutdated) setConflict({ theirs: toThingForm(current), version: current.version });
    setTold({ ...NOTHING, isSaved: entity != null, notices: placeNotices(isOutdated ? [] : userErrors, warnings, locateInThing(form)) });
    if (entity == null) return;
    saved(entity);
    if (version !== null) return;
    kept.forget();
    navigate(addressOf('things', entity.id), { replace: true });
  };

  const remove = async (): Promise<void> => {
    if (version === null) return;
    const { deletedId, dependents, userErrors } = (await request(DeleteThingDocument, { id: form.id, expectedVersion: version }))
      .deleteEntity;
    if (deletedId == null) {
      setTold({ ...NOTHING, dependents, notices: placeNotices(userErrors, [], () => 'delete') });
      return;
    }
    kept.forget();
    navigate('/things');
  };

  const run = (action: 'save' | 'delete', work: () => Promise<void>): void => {
    setBusy(action);
    setTold(NOTHING);
    work()
      .catch((error: unknown) => {
        setTold({ ...NOTHING, failure: toFailure(error) });
      })
      .finally(() => {
        setBusy(null);
      });
  };

  return {
    ...told,
    busy,
    conflict,
    save: () => {
      run('save', save);
    },
    remove: () => {
      run('delete', remove);
    },
    closeConflict: () => {
      setConflict(null);
    },
    forget: () => {
      setTold(NOTHING);
    },
  };
};
