import { Skeleton, Text } from '@mantine/core';
import type { JSX } from 'react';
import { CustomerProfileDocument } from '../../graphql/generated/operations.js';
import { useAnswer } from '../../graphql/use-answer.js';
import { useLanguage } from '../../texts/texts.js';
import { useNames } from '../../knowledge/names.js';

/** What is known of whoever asks, as far as replies may take it in. */
export const CustomerCard = ({ id }: { readonly id: string }): JSX.Element => {
  const { language, texts } = useLanguage();
  const names = useNames();
  const answer = useAnswer(CustomerProfileDocument, { id, language });
  if (answer.kind === 'waiting') return <Skeleton height={72} radius="md" aria-label={texts.loading} />;
  if (answer.kind === 'failed') return <Text size="sm">{texts.failures.kinds[answer.failure.kind].title}</Text>;
  const { customer } = answer.data;
  if (customer === null || customer === undefined) return <Text size="sm">{texts.situation.noProfile}</Text>;
  const attributes = Object.entries((customer.attributes ?? {}) as Readonly<Record<string, string | number | boolean>>);
  return (
    <dl className="facts" aria-label={texts.situation.profileOf(answer.data.entity?.name ?? customer.name)}>
      {customer.relations.map(({ type, object }) => (
        <div key={`${type} ${object.id}`}>
          <dt>{names.predicate(type)}</dt>
          <dd>{object.name}</dd>
        </div>
      ))}
      {attributes.map(([attribute, value]) => (
        <div key={attribute}>
          <dt>{names.predicate(attribute)}</dt>
          <dd>{names.value(attribute, value)}</dd>
        </div>
      ))}
    </dl>
  );
};
