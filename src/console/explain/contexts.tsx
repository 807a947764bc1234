import { Badge, Group, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTexts } from '../texts/texts.js';
import { Markdown } from '../ui/markdown.js';
import type { Reply } from './reply.js';

/** What each context did, those that changed the reply first, and what the reply would have been without it. */
export const Contexts = ({
  contexts,
  language,
}: {
  readonly contexts: Reply['understanding']['contexts'];
  readonly language: string;
}): JSX.Element => {
  const { contexts: texts } = useTexts().explain;
  if (contexts.length === 0) return <Text size="sm">{texts.none}</Text>;
  return (
    <ul className="contexts">
      {contexts
        .toSorted((one, other) => Number(other.changedReply) - Number(one.changedReply))
        .map(({ context, changedReply, effect, withoutIt }) => (
          <li key={context} data-changed={changedReply}>
            <Group gap="xs">
              <Text fw={600} size="sm">
                {texts.names[context]}
              </Text>
              <Badge size="sm" variant={changedReply ? 'filled' : 'default'} tt="none">
                {changedReply ? texts.changed : texts.unchanged}
              </Badge>
            </Group>
            <Text size="sm" lang={language}>
              {effect}
            </Text>
            {typeof withoutIt === 'string' && (
              <div className="without">
                <Text size="xs">{texts.without}</Text>
                <div lang={language}>
                  <Markdown text={withoutIt} />
                </div>
              </div>
            )}
          </li>
        ))}
    </ul>
  );
};
