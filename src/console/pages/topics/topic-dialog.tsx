import { TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import { type RequestFailure, toFailure } from '../../graphql/failure.js';
import { SaveTopicDocument } from '../../graphql/generated/operations.js';
import { FormDialog } from '../../knowledge/dialogs/form-dialog.js';
import { type ByLanguage, fromByLanguage, KNOWLEDGE_LANGUAGES, toByLanguage } from '../../knowledge/languages.js';
import { idOfName } from '../../knowledge/id-of-name.js';
import { NO_NOTICES, placeNotices } from '../../knowledge/problems.js';
import { useSession } from '../../session/session.js';
import { useTexts } from '../../texts/texts.js';
import type { Topic } from './topics-page.js';

/** What a topic is called. `topic` is `null` for a new one, whose id follows its English name until somebody writes another. */
export const TopicDialog = ({
  topic,
  taken,
  saved,
  close,
}: {
  readonly topic: Topic | null;
  /** Ids that a new one cannot have. */
  readonly taken: readonly string[];
  readonly saved: () => void;
  readonly close: () => void;
}): JSX.Element => {
  const { topics: texts } = useTexts();
  const { request } = useSession();
  const [names, setNames] = useState<ByLanguage>(() => toByLanguage(topic?.names ?? []));
  const [id, setId] = useState(topic?.id ?? '');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [notices, setNotices] = useState(NO_NOTICES);
  const isTaken = topic === null && taken.includes(id.trim());

  const save = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const { userErrors } = (await request(SaveTopicDocument, { input: { id: id.trim(), names: fromByLanguage(names) } })).saveTopic;
      if (userErrors.length === 0) {
        saved();
        return;
      }
      setNotices(placeNotices(userErrors, [], ([field = '']) => field));
    } catch (error) {
      setFailure(toFailure(error));
    }
    setBusy(false);
  };

  return (
    <FormDialog
      title={topic === null ? texts.create : texts.changeTitle}
      action={texts.save}
      isReady={id.trim() !== '' && !isTaken && fromByLanguage(names).length > 0}
      isBusy={isBusy}
      notices={notices}
      failure={failure}
      send={() => void save()}
      close={close}
    >
      {KNOWLEDGE_LANGUAGES.map(({ id: language, name }) => (
        <TextInput
          key={language}
          label={texts.name(name)}
          lang={language}
          value={names[language]}
          onChange={(event) => {
            const written = event.currentTarget.value;
            if (topic === null && language === 'en' && (id === '' || id === idOfName(names.en))) setId(idOfName(written));
            setNames({ ...names, [language]: written });
          }}
        />
      ))}
      {topic === null && (
        <TextInput
          label={texts.id}
          description={texts.idHint}
          error={isTaken ? texts.taken : undefined}
          value={id}
          onChange={(event) => {
            setId(event.currentTarget.value);
          }}
        />
      )}
    </FormDialog>
  );
};
