import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'wouter';
import type { FaqRowFragment } from '../../../graphql/generated/operations.js';
import { addressOf } from '../../../shell/pages.js';
import { useLanguage } from '../../../texts/texts.js';
import { KNOWLEDGE_LANGUAGES } from '../../../knowledge/languages.js';
import { StatusBadge } from '../status-badge.js';

/** FAQs, one a line. */
export const FaqTable = ({
  faqs,
  addressRest,
  nothing,
}: {
  readonly faqs: readonly FaqRowFragment[];
  /** What the addresses of the FAQs end in. */
  readonly addressRest: string;
  /** What is said when there is none. */
  readonly nothing: string;
}): JSX.Element => {
  const { language, texts } = useLanguage();
  const { faqList } = texts;
  if (faqs.length === 0) return <Text className="nothing">{nothing}</Text>;
  return (
    <table className="list">
      <thead>
        <tr>
          <th>{faqList.faq}</th>
          <th>{faqList.status}</th>
          <th>{faqList.topic}</th>
          <th>{faqList.languages}</th>
          <th className="number">{faqList.phrasings}</th>
          <th>{faqList.changed}</th>
        </tr>
      </thead>
      <tbody>
        {faqs.map((faq) => (
          <tr key={faq.id}>
            <td>
              <Link href={addressOf('faqs', faq.id, addressRest)}>{faq.title}</Link>
              <Text size="xs" c="dimmed">
                {faq.id}
              </Text>
            </td>
            <td>
              <StatusBadge faq={faq} />
            </td>
            <td className="extra">{faq.topic?.name ?? '–'}</td>
            <td className="extra">
              {KNOWLEDGE_LANGUAGES.filter(({ id }) => faq.titles.some((title) => title.language === id))
                .map(({ name }) => name)
                .join(', ')}
            </td>
            <td className="number extra">{faq.phrasingCount}</td>
            <td className="extra">
              <time dateTime={faq.updatedAt}>{new Date(faq.updatedAt).toLocaleDateString(language, { dateStyle: 'medium' })}</time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
