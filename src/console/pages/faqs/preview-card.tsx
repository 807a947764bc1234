import { Alert, Autocomplete, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import type { JSX } from 'react';
import type { EmotionLabel, PreviewSituation } from '../../graphql/generated/operations.js';
import { CHANNELS } from '../../knowledge/channels.js';
import { CustomerPicker } from '../../knowledge/customer-picker.js';
import { KNOWLEDGE_LANGUAGES } from '../../knowledge/languages.js';
import { NoticeList } from '../../knowledge/notice-list.js';
import { useTexts } from '../../texts/texts.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Markdown } from '../../ui/markdown.js';
import type { LiveCheck } from './use-live-check.js';

const MOODS: readonly EmotionLabel[] = ['NEUTRAL', 'SATISFIED', 'ANXIOUS', 'CONFUSED', 'DISAPPOINTED', 'ANGRY'];

/** What is said of the FAQ as it is written here, and what it would answer in a situation. */
export const PreviewCard = ({
  check,
  situation,
  change,
}: {
  readonly check: LiveCheck;
  readonly situation: PreviewSituation;
  readonly change: (situation: PreviewSituation) => void;
}): JSX.Element => {
  const { preview, situation: texts, explain } = useTexts();
  const put = (part: Partial<PreviewSituation>): void => {
    change({ ...situation, ...part });
  };
  return (
    <section className="card" aria-label={preview.title}>
      <Title order={2} size="h5">
        {preview.title}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {preview.hint}
      </Text>
      <div className="preview" role="status" aria-live="polite">
        <Outcome check={check} />
      </div>
      <NoticeList notices={check.notices} at="" />
      <Stack gap="xs" mt="sm">
        <CustomerPicker
          customerId={situation.customerId ?? ''}
          isFixed={false}
          onChange={(id) => {
            put({ customerId: id === '' ? null : id });
          }}
        />
        <Autocomplete
          size="sm"
          label={texts.channel}
          placeholder={texts.notTold}
          data={[...CHANNELS]}
          value={situation.channel ?? ''}
          onChange={(channel) => {
            put({ channel: channel.trim() === '' ? null : channel });
          }}
          clearable
          clearButtonProps={{ 'aria-label': texts.clear(texts.channel) }}
        />
        <NativeSelect
          size="sm"
          label={texts.language}
          value={situation.language ?? ''}
          data={[{ value: '', label: preview.firstTitle }, ...KNOWLEDGE_LANGUAGES.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(event) => {
            put({ language: event.currentTarget.value === '' ? null : event.currentTarget.value });
          }}
        />
        <NativeSelect
          size="sm"
          label={preview.mood}
          value={situation.emotion ?? 'NEUTRAL'}
          data={MOODS.map((value) => ({ value, label: explain.understood.moods[value] }))}
          onChange={(event) => {
            put({ emotion: event.currentTarget.value as EmotionLabel });
          }}
        />
        <TextInput
          size="sm"
          type="date"
          label={preview.day}
          description={texts.asOfHint}
          onChange={(event) => {
            put({ asOf: dayToMoment(event.currentTarget.value) });
          }}
        />
      </Stack>
    </section>
  );
};

const Outcome = ({ check: { answer, given, state } }: { readonly check: LiveCheck }): JSX.Element => {
  const { preview } = useTexts();
  if (answer.kind === 'failed') return <FailureNotice failure={answer.failure} retry={answer.retry} />;
  if (given != null) {
    return (
      <div className="reply" lang={given.language}>
        <Markdown text={given.text} />
        <Text size="xs" c="dimmed" mt={6}>
          {preview.from(given.index + 1)}
        </Text>
      </div>
    );
  }
  if (answer.kind === 'waiting') return <Text size="sm">{preview.looking}</Text>;
  if (state === 'begun') return <Text size="sm">{preview.toWrite}</Text>;
  return (
    <Alert color={state === 'wrong' ? 'red' : 'yellow'} p="sm">
      <Text size="sm">{state === 'wrong' ? preview.wrong : preview.nothing}</Text>
    </Alert>
  );
};

/** Noon: whatever the time zone of the company, it is the same day there. */
const dayToMoment = (day: string): string | null => (day === '' ? null : `${day}T12:00:00Z`);
