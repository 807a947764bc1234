import { Autocomplete, NativeSelect, Stack, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useSession } from '../../session/session.js';
import { useTexts } from '../../texts/texts.js';
import { CHANNELS } from '../../knowledge/channels.js';
import type { Situation } from './conversation.js';
import { CustomerCard } from './customer-card.js';
import { CustomerPicker } from '../../knowledge/customer-picker.js';
import { PlacePicker } from './place-picker.js';

/** In which situation a question is asked. What changes here counts from the next question on. */
export const SituationPanel = ({
  situation,
  onChange,
}: {
  readonly situation: Situation;
  readonly onChange: (situation: Situation) => void;
}): JSX.Element => {
  const { situation: texts } = useTexts();
  const { viewer } = useSession();
  const change = (part: Partial<Situation>): void => {
    onChange({ ...situation, ...part });
  };
  return (
    <Stack gap="sm">
      <CustomerPicker
        customerId={situation.customerId}
        isFixed={viewer.customerId !== null && viewer.customerId !== undefined}
        onChange={(customerId) => {
          change({ customerId });
        }}
      />
      {situation.customerId !== '' && <CustomerCard id={situation.customerId} />}
      <PlacePicker
        scenario={situation.scenario}
        onChange={(scenario) => {
          change({ scenario });
        }}
      />
      <Autocomplete
        label={texts.channel}
        placeholder={texts.notTold}
        data={[...CHANNELS]}
        value={situation.channel}
        onChange={(channel) => {
          change({ channel });
        }}
        clearable
        clearButtonProps={{ 'aria-label': texts.clear(texts.channel) }}
      />
      <TextInput
        type="datetime-local"
        label={texts.asOf}
        description={texts.asOfHint}
        value={situation.asOf}
        onChange={(event) => {
          change({ asOf: event.currentTarget.value });
        }}
      />
      <NativeSelect
        label={texts.language}
        value={situation.language}
        onChange={(event) => {
          change({ language: event.currentTarget.value });
        }}
        data={[
          { value: '', label: texts.detected },
          { value: 'en', label: 'English' },
          { value: 'zh', label: '中文' },
        ]}
      />
    </Stack>
  );
};
