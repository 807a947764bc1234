import { Checkbox, NativeSelect, Text, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import type { ProposalPartsFragment } from '../../graphql/generated/operations.js';
import { AnswerText } from '../../knowledge/answer-text/answer-text.js';
import { ChosenList } from '../../knowledge/chosen-list.js';
import { FaqSelect } from '../../knowledge/faq-select.js';
import { useNames } from '../../knowledge/names.js';
import { NoticeList } from '../../knowledge/notice-list.js';
import type { Notices } from '../../knowledge/problems.js';
import { useTexts } from '../../texts/texts.js';
import { makesFaq, type PhrasingChoice, type ProposalForm } from './proposal-form.js';

interface Props {
  readonly proposal: ProposalPartsFragment;
  readonly form: ProposalForm;
  readonly notices: Notices;
  readonly change: (part: Partial<ProposalForm>) => void;
}

/** What can be changed of a proposal before it is accepted. */
export const ProposalFields = ({ proposal, form, notices, change }: Props): JSX.Element => {
  const { proposals: words } = useTexts();
  const isNew = makesFaq(proposal, form);
  return (
    <div className="proposal-fields">
      {isNew && <NewFaqFields proposal={proposal} form={form} notices={notices} change={change} />}
      <fieldset className="plain">
        <Text component="legend" size="sm" fw={600}>
          {words.phrasings}
        </Text>
        <ul className="phrasings">
          {form.phrasings.map((phrasing, index) => (
            <PhrasingRow
              key={phrasing.key}
              phrasing={phrasing}
              language={proposal.language}
              notices={notices}
              change={(part) => {
                change({ phrasings: form.phrasings.with(index, { ...phrasing, ...part }) });
              }}
            />
          ))}
        </ul>
        <NoticeList notices={notices} at="phrasings" />
      </fieldset>
      <div className="other-faq">
        {form.faq === null ? (
          <FaqSelect
            label={isNew ? words.existingFaq : words.otherFaq}
            without={proposal.faq == null ? [] : [proposal.faq.id]}
            choose={(faq) => {
              change({ faq });
            }}
          />
        ) : (
          <>
            <Text size="sm" fw={600}>
              {words.instead}
            </Text>
            <ChosenList
              kind="faqs"
              items={[form.faq]}
              remove={() => {
                change({ faq: null });
              }}
            />
          </>
        )}
        <NoticeList notices={notices} at="faqId" />
      </div>
    </div>
  );
};

const NewFaqFields = ({ proposal: { language }, form, notices, change }: Props): JSX.Element => {
  const { proposals: words, faq } = useTexts();
  const { topics } = useNames();
  const lacksAnswer = (notices.get('answer') ?? []).length > 0;
  return (
    <>
      <div className="new-faq">
        <TextInput
          size="sm"
          label={words.faqTitle}
          lang={language}
          value={form.title}
          onChange={(event) => {
            change({ title: event.currentTarget.value });
          }}
        />
        <NativeSelect
          size="sm"
          label={faq.topic}
          value={form.topicId}
          data={[{ value: '', label: faq.noTopic }, ...topics.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(event) => {
            change({ topicId: event.currentTarget.value });
          }}
        />
      </div>
      <NoticeList notices={notices} at="title" />
      <NoticeList notices={notices} at="topicId" />
      <div {...(lacksAnswer ? { 'data-lacking': true } : {})}>
        <AnswerText
          label={words.answer}
          value={form.answer}
          language={language}
          isWrong={lacksAnswer}
          change={(answer) => {
            change({ answer });
          }}
        />
        <NoticeList notices={notices} at="answer" />
      </div>
    </>
  );
};

const PhrasingRow = ({
  phrasing: { key, text, isChosen },
  language,
  notices,
  change,
}: {
  readonly phrasing: PhrasingChoice;
  readonly language: string;
  readonly notices: Notices;
  readonly change: (part: Partial<PhrasingChoice>) => void;
}): JSX.Element => {
  const { proposals: words } = useTexts();
  return (
    <li>
      <div className="choice">
        <Checkbox
          aria-label={words.take(text)}
          checked={isChosen}
          onChange={(event) => {
            change({ isChosen: event.currentTarget.checked });
          }}
        />
        <TextInput
          size="sm"
          aria-label={words.phrasing}
          lang={language}
          value={text}
          disabled={!isChosen}
          onChange={(event) => {
            change({ text: event.currentTarget.value });
          }}
        />
      </div>
      <NoticeList notices={notices} at={`phrasings.${key}`} />
    </li>
  );
};
