import type { JSX, ReactNode } from 'react';
import { ConflictDialog } from '../../knowledge/dialogs/conflict-dialog.js';
import { KNOWLEDGE_LANGUAGES } from '../../knowledge/languages.js';
import { findDifferences } from '../../knowledge/merge.js';
import { useNames } from '../../knowledge/names.js';
import { useTexts } from '../../texts/texts.js';
import { useConditionWords } from './condition/condition-context.js';
import { type FaqForm, sameParts } from './faq-form.js';

/** What somebody else saved of a FAQ that is being written here. */
export interface FaqConflict {
  readonly theirs: FaqForm;
  readonly version: number;
}

export const FaqConflictDialog = ({
  conflict: { theirs, version },
  base,
  mine,
  take,
  close,
}: {
  readonly conflict: FaqConflict;
  readonly base: FaqForm;
  readonly mine: FaqForm;
  readonly take: (merged: FaqForm) => void;
  readonly close: () => void;
}): JSX.Element => {
  const { faq } = useTexts();
  const { topics } = useNames();
  const { say } = useConditionWords();
  const show = (form: FaqForm, field: keyof FaqForm): ReactNode => {
    switch (field) {
      case 'titles':
        return KNOWLEDGE_LANGUAGES.map(({ id, name }) => <p key={id}>{`${name}: ${form.titles[id] === '' ? '–' : form.titles[id]}`}</p>);
      case 'phrasings':
        return <Lines lines={form.phrasings.map(({ text }) => text)} />;
      case 'answers':
        return <Lines lines={form.answers.map(({ language, condition, text }) => `${language}, ${say(condition)}: ${text}`)} />;
      case 'about':
      case 'next':
        return <Lines lines={form[field].map(({ name }) => name)} />;
      case 'topicId':
        return <p>{topics.find(({ id }) => id === form.topicId)?.name ?? form.topicId ?? '–'}</p>;
      case 'validFrom':
      case 'validTo':
        return <p>{form[field] ?? '–'}</p>;
    }
  };
  return (
    <ConflictDialog
      mine={mine}
      theirs={theirs}
      version={version}
      differences={findDifferences(base, mine, theirs, sameParts)}
      nameOf={(field) => faq.fields[field]}
      show={show}
      take={take}
      close={close}
    />
  );
};

const Lines = ({ lines }: { readonly lines: readonly string[] }): JSX.Element =>
  lines.length === 0 ? (
    <p>–</p>
  ) : (
    <ul>
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
