import { ActionIcon, Button, Collapse, Group, NativeSelect, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { JSX } from 'react';
import { KNOWLEDGE_LANGUAGES, type KnowledgeLanguage } from '../../../knowledge/languages.js';
import { NoticeList } from '../../../knowledge/notice-list.js';
import { PeriodFields } from '../../../knowledge/period-fields.js';
import type { Notices } from '../../../knowledge/problems.js';
import { useTexts } from '../../../texts/texts.js';
import { ArrowIcon, CloseIcon, PlusIcon } from '../../../ui/icons.js';
import { ConditionField } from '../condition/condition-field.js';
import type { AnswerForm } from '../faq-form.js';
import { AnswerText } from '../../../knowledge/answer-text/answer-text.js';

export interface AnswerCardProps {
  readonly answer: AnswerForm;
  /** From 1. */
  readonly number: number;
  /** Whether it is what the preview gave. */
  readonly isGiven: boolean;
  readonly isLast: boolean;
  readonly notices: Notices;
  readonly change: (part: Partial<AnswerForm>) => void;
  /** To the place before or after this one. */
  readonly move: (by: -1 | 1) => void;
  readonly remove: () => void;
}

/** One answer: to whom it is given, what it says, other wordings of it, and when it holds. */
export const AnswerCard = ({ answer, number, isGiven, isLast, notices, change, move, remove }: AnswerCardProps): JSX.Element => {
  const { answers, edit } = useTexts();
  const place = `answers.${answer.key}`;
  const [hasMore, more] = useDisclosure(answer.variants.length > 0 || answer.validFrom !== null || answer.validTo !== null);
  const isWrong = (field: string): boolean => notices.get(`${place}.${field}`)?.some(({ kind }) => kind === 'wrong') === true;
  return (
    <section className="card answer" data-given={isGiven} aria-label={answers.one(number)}>
      <Group justify="space-between" wrap="nowrap" mb={6}>
        <Text fw={600}>
          {answers.one(number)}
          {isGiven && <span className="given">{answers.given}</span>}
        </Text>
        <Group gap={2} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={edit.up}
            disabled={number === 1}
            onClick={() => {
              move(-1);
            }}
          >
            <ArrowIcon size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={edit.down}
            disabled={isLast}
            onClick={() => {
              move(1);
            }}
          >
            <span className="turned">
              <ArrowIcon size={16} />
            </span>
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" aria-label={answers.remove(number)} onClick={remove}>
            <CloseIcon size={16} />
          </ActionIcon>
        </Group>
      </Group>
      <NoticeList notices={notices} at={place} />
      <ConditionField
        condition={answer.condition}
        change={(condition) => {
          change({ condition });
        }}
      />
      <NoticeList notices={notices} at={`${place}.condition`} />
      <NativeSelect
        className="short"
        size="sm"
        label={answers.language}
        value={answer.language}
        data={KNOWLEDGE_LANGUAGES.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => {
          change({ language: event.currentTarget.value as KnowledgeLanguage });
        }}
      />
      <AnswerText
        label={answers.text}
        value={answer.text}
        language={answer.language}
        isWrong={isWrong('text')}
        change={(text) => {
          change({ text });
        }}
      />
      <NoticeList notices={notices} at={`${place}.text`} />
      <Button variant="subtle" size="xs" aria-expanded={hasMore} onClick={more.toggle} mt={4}>
        {answers.more}
      </Button>
      <Collapse expanded={hasMore} keepMounted={false}>
        <div className="more">
          {answer.variants.map((variant, index) => (
            <Group key={index} wrap="nowrap" align="flex-start" gap={4}>
              <div className="grows">
                <AnswerText
                  label={answers.variant(index + 1)}
                  value={variant}
                  language={answer.language}
                  isWrong={false}
                  change={(text) => {
                    change({ variants: answer.variants.with(index, text) });
                  }}
                />
              </div>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={answers.removeVariant(index + 1)}
                onClick={() => {
                  change({ variants: answer.variants.toSpliced(index, 1) });
                }}
              >
                <CloseIcon size={16} />
              </ActionIcon>
            </Group>
          ))}
          <NoticeList notices={notices} at={`${place}.variants`} />
          <Button
            variant="default"
            size="xs"
            leftSection={<PlusIcon size={14} />}
            onClick={() => {
              change({ variants: [...answer.variants, ''] });
            }}
          >
            {answers.addVariant}
          </Button>
          <PeriodFields period={answer} change={change} />
          <NoticeList notices={notices} at={`${place}.validFrom`} />
          <NoticeList notices={notices} at={`${place}.validTo`} />
        </div>
      </Collapse>
    </section>
  );
};
