import { NativeSelect, Stack, Title } from '@mantine/core';
import type { JSX } from 'react';
import { ChosenList } from '../../knowledge/chosen-list.js';
import { FaqSelect } from '../../knowledge/faq-select.js';
import { useNames } from '../../knowledge/names.js';
import { NoticeList } from '../../knowledge/notice-list.js';
import { PeriodFields } from '../../knowledge/period-fields.js';
import type { Notices } from '../../knowledge/problems.js';
import { ThingSelect } from '../../knowledge/thing-select.js';
import { useTexts } from '../../texts/texts.js';
import type { FaqForm } from './faq-form.js';

/** Where a FAQ stands among the knowledge: its topic, what it is about, what people ask next, when it holds. */
export const PlacingCard = ({
  form,
  faqId,
  notices,
  change,
}: {
  readonly form: FaqForm;
  readonly faqId: string | null;
  readonly notices: Notices;
  readonly change: (part: Partial<FaqForm>) => void;
}): JSX.Element => {
  const { faq } = useTexts();
  const { topics, types } = useNames();
  return (
    <section className="card" aria-label={faq.placing}>
      <Title order={2} size="h5" mb="xs">
        {faq.placing}
      </Title>
      <Stack gap="sm">
        <NativeSelect
          size="sm"
          label={faq.topic}
          value={form.topicId ?? ''}
          data={[{ value: '', label: faq.noTopic }, ...topics.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(event) => {
            change({ topicId: event.currentTarget.value === '' ? null : event.currentTarget.value });
          }}
        />
        <NoticeList notices={notices} at="topicId" />
        <div>
          <ThingSelect
            label={faq.about}
            types={types.map(({ id }) => id)}
            id=""
            clearsAfterChoice
            without={form.about.map(({ id }) => id)}
            change={(thing) => {
              if (thing !== null) change({ about: [...form.about, { id: thing.id, name: thing.name }] });
            }}
          />
          <ChosenList
            kind="things"
            items={form.about}
            remove={(id) => {
              change({ about: form.about.filter((one) => one.id !== id) });
            }}
          />
          <NoticeList notices={notices} at="aboutIds" />
        </div>
        <div>
          <FaqSelect
            label={faq.next}
            without={[...form.next.map(({ id }) => id), ...(faqId === null ? [] : [faqId])]}
            choose={(chosen) => {
              change({ next: [...form.next, chosen] });
            }}
          />
          <ChosenList
            kind="faqs"
            items={form.next}
            remove={(id) => {
              change({ next: form.next.filter((one) => one.id !== id) });
            }}
          />
          <NoticeList notices={notices} at="nextIds" />
        </div>
        <PeriodFields period={form} change={change} />
        <NoticeList notices={notices} at="validFrom" />
        <NoticeList notices={notices} at="validTo" />
      </Stack>
    </section>
  );
};
