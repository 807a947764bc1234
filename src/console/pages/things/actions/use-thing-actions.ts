import { useState } from 'react';
import { useLocation } from 'wouter';
import { type RequestFailure, toFailure } from '../../../graphql/failure.js';
import {
  DeleteThingDocument,
  RenameThingDocument,
  SaveThingDocument,
  type SaveThingMutation,
  type ThingPartsFragment,
} from '../../../graphql/generated/operations.js';
import type { KeptForm } from '../../../knowledge/kept-form.js';
import { NO_NOTICES, type Notices, placeNotices } from '../../../knowledge/problems.js';
import { useSession } from '../../../session/session.js';
import { addressOf } from '../../../shell/pages.js';
import { useLanguage } from '../../../texts/texts.js';
import { locateInThing, type ThingForm, toThingForm, toThingInput } from '../thing-form.js';

/** What somebody else saved of a thing that is being written here. */
export interface ThingConflict {
  readonly theirs: ThingForm;
  readonly version: number;
}

interface Told {
  readonly failure: RequestFailure | null;
  readonly isSaved: boolean;
  readonly notices: Notices;
}

const NOTHING: Told = { failure: null, isSaved: false, notices: NO_NOTICES };

export type ThingAction = { readonly kind: 'save' } | { readonly kind: 'delete' } | { readonly kind: 'rename'; readonly to: string };

export interface ThingActions extends Told {
  /** What is under way; `null`: nothing. */
  readonly busy: ThingAction['kind'] | null;
  readonly conflict: ThingConflict | null;
  /** @returns whether it was done */
  readonly run: (action: ThingAction) => Promise<boolean>;
  readonly closeConflict: () => void;
  readonly forget: () => void;
}

/** @param saved is told the thing after each change of it */
export const useThingActions = (kept: KeptForm<ThingForm>, saved: (thing: ThingPartsFragment) => void): ThingActions => {
  const { request } = useSession();
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState<ThingAction['kind'] | null>(null);
  const [told, setTold] = useState(NOTHING);
  const [conflict, setConflict] = useState<ThingConflict | null>(null);
  const { form, version } = kept;

  /** Gives the thing, or tells why it was refused. */
  const read = ({ entity, current, userErrors, warnings }: SaveThingMutation['saveEntity']): ThingPartsFragment | null => {
    // Without a version it is an id that is taken, which the errors tell.
    const isOutdated = current != null && version !== null;
    if (isOutdated) setConflict({ theirs: toThingForm(current), version: current.version });
    setTold({ ...NOTHING, isSaved: entity != null, notices: placeNotices(isOutdated ? [] : userErrors, warnings, locateInThing(form)) });
    return entity ?? null;
  };

  const change = async (action: Exclude<ThingAction, { readonly kind: 'delete' }>): Promise<boolean> => {
    const thing = read(
      action.kind === 'rename'
        ? (await request(RenameThingDocument, { id: form.id, to: action.to, expectedVersion: version ?? 0, language })).renameEntity
        : (await request(SaveThingDocument, { input: toThingInput(form), expectedVersion: version, language })).saveEntity,
    );
    if (thing === null) return false;
    saved(thing);
    if (version !== null && thing.id === form.id) return true;
    kept.forget();
    navigate(addressOf('things', thing.id), { replace: true });
    return true;
  };

  const remove = async (): Promise<boolean> => {
    if (version === null) return false;
    const { deletedId, userErrors } = (await request(DeleteThingDocument, { id: form.id, expectedVersion: version })).deleteEntity;
    if (deletedId == null) {
      setTold({ ...NOTHING, notices: placeNotices(userErrors, [], () => '') });
      return false;
    }
    kept.forget();
    navigate('/things');
    return true;
  };

  return {
    ...told,
    busy,
    conflict,
    run: async (action) => {
      setBusy(action.kind);
      setTold(NOTHING);
      try {
        return await (action.kind === 'delete' ? remove() : change(action));
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
