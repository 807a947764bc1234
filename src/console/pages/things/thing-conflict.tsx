import type { JSX, ReactNode } from 'react';
import { ConflictDialog } from '../../knowledge/dialogs/conflict-dialog.js';
import { KNOWLEDGE_LANGUAGES } from '../../knowledge/languages.js';
import { findDifferences } from '../../knowledge/merge.js';
import { useNames } from '../../knowledge/names.js';
import { useTexts } from '../../texts/texts.js';
import { sameThingParts, type ThingForm } from './thing-form.js';
import type { ThingConflict } from './actions/use-thing-actions.js';

/** Both sides of a thing that somebody else saved meanwhile. */
export const ThingConflictDialog = ({
  conflict: { theirs, version },
  base,
  mine,
  take,
  close,
}: {
  readonly conflict: ThingConflict;
  readonly base: ThingForm;
  readonly mine: ThingForm;
  readonly take: (merged: ThingForm) => void;
  readonly close: () => void;
}): JSX.Element => {
  const { things } = useTexts();
  const names = useNames();
  const show = (form: ThingForm, field: keyof ThingForm): ReactNode => {
    switch (field) {
      case 'names':
      case 'aliases':
        return KNOWLEDGE_LANGUAGES.map(({ id, name }) => <p key={id}>{`${name}: ${[form[field][id]].flat().join(', ') || '–'}`}</p>);
      case 'attributes':
        return (
          <ul>
            {Object.entries(form.attributes).map(([id, value]) => (
              <li key={id}>{`${names.predicate(id)}: ${names.value(id, value)}`}</li>
            ))}
          </ul>
        );
      default:
        return <p>{form[field] ?? '–'}</p>;
    }
  };
  return (
    <ConflictDialog
      mine={mine}
      theirs={theirs}
      version={version}
      differences={findDifferences(base, mine, theirs, sameThingParts)}
      nameOf={(field) => things.fields[field]}
      show={show}
      take={take}
      close={close}
    />
  );
};
