import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTexts } from '../texts/texts.js';
import type { Reply } from './reply.js';

/** What was understood of the question, and where the reply comes from. */
export const UnderstoodTab = ({ reply }: { readonly reply: Reply }): JSX.Element => {
  const { understood: texts } = useTexts().explain;
  const { resolvedQuestion, kind, entities, emotion } = reply.understanding;
  return (
    <dl className="facts wide">
      <div>
        <dt>{texts.question}</dt>
        <dd>{resolvedQuestion}</dd>
      </div>
      <div>
        <dt>{texts.kind}</dt>
        <dd>{texts.kinds[kind]}</dd>
      </div>
      <div>
        <dt>{texts.mood}</dt>
        <dd>
          {texts.moods[emotion.label]}
          {emotion.score > 0 && ` · ${String(Math.round(emotion.score * 100))} %`}
        </dd>
      </div>
      <div>
        <dt>{texts.things}</dt>
        <dd>
          {entities.length === 0 && texts.noThings}
          {entities.map(({ entity, text, via }) => (
            <div key={`${entity.id} ${text}`}>
              {entity.name}{' '}
              <Text span size="xs" c="dimmed">
                {text === '' ? texts.via[via] : `“${text}” · ${texts.via[via]}`}
              </Text>
            </div>
          ))}
        </dd>
      </div>
      {reply.__typename === 'Answer' && reply.sources.length > 0 && (
        <div>
          <dt>{texts.sources}</dt>
          <dd>
            {reply.sources.map(({ id, title, version, excerpt }) => (
              <div key={`${id} ${excerpt}`}>
                {title}{' '}
                <Text span size="xs" c="dimmed">
                  {`${id} · ${texts.version(version)}`}
                </Text>
                {excerpt !== reply.text && <div className="excerpt">{excerpt}</div>}
              </div>
            ))}
          </dd>
        </div>
      )}
      <div>
        <dt>{texts.revision}</dt>
        <dd>
          <code>{reply.revision}</code>
        </dd>
      </div>
    </dl>
  );
};
