import '../../../knowledge/knowledge.css';
import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type JSX, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { type ListThingsQuery, ListThingsDocument } from '../../../graphql/generated/operations.js';
import { useAnswer } from '../../../graphql/use-answer.js';
import { KNOWLEDGE_LANGUAGES } from '../../../knowledge/languages.js';
import { useNames } from '../../../knowledge/names.js';
import { isAtLeast } from '../../../session/roles.js';
import { useSession } from '../../../session/session.js';
import { addressOf } from '../../../shell/pages.js';
import { useLanguage } from '../../../texts/texts.js';
import { Answered } from '../../../ui/answered.js';
import { PlusIcon } from '../../../ui/icons.js';
import { PageHead } from '../../../ui/page-head.js';
import { Pager } from '../../../ui/pager.js';
import { usePages } from '../../../ui/use-pages.js';

/** ms without a key after which a search begins. */
const PAUSE = 250;

/** All things of the graph, by their kind; the address keeps what is looked for. */
export const ThingListPage = (): JSX.Element => {
  const { language, texts } = useLanguage();
  const { things, list } = texts;
  const { viewer } = useSession();
  const names = useNames();
  const [search, setSearch] = useSearchParams();
  const [words, setWords] = useState(search.get('text') ?? '');
  const [query] = useDebouncedValue(words, PAUSE);
  const type = search.get('type') ?? '';
  const isKnown = names.entityTypes.some(({ id }) => id === type);
  const filter = { type: isKnown ? type : null, query };
  const pages = usePages(JSON.stringify(filter));
  const answer = useAnswer(ListThingsDocument, { ...filter, after: pages.after, language });
  const put = (name: string, value: string): void => {
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  };
  return (
    <>
      <PageHead title={things.title} hint={things.hint}>
        {isAtLeast(viewer.role, 'EDITOR') && names.entityTypes.length > 0 && (
          <Button
            component={Link}
            href={`/new/thing${isKnown ? `?type=${encodeURIComponent(type)}` : ''}`}
            leftSection={<PlusIcon size={16} />}
          >
            {things.create}
          </Button>
        )}
      </PageHead>
      <search className="filters">
        <TextInput
          type="search"
          label={list.search}
          placeholder={things.searchHint}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            put('text', event.currentTarget.value);
          }}
        />
        <NativeSelect
          label={things.kind}
          value={isKnown ? type : ''}
          data={[{ value: '', label: list.any }, ...names.entityTypes.map(({ id }) => ({ value: id, label: names.type(id) }))]}
          onChange={(event) => {
            put('type', event.currentTarget.value);
          }}
        />
      </search>
      <Answered answer={answer}>
        {({ entities }) => (
          <>
            <ThingTable
              things={entities.edges.map(({ node }) => node)}
              nothing={entities.totalCount > 0 ? list.nothingFound : names.entityTypes.length > 0 ? things.none : things.noKinds}
            />
            <Pager pages={pages} pageInfo={entities.pageInfo} />
          </>
        )}
      </Answered>
    </>
  );
};

type Row = ListThingsQuery['entities']['edges'][number]['node'];

const ThingTable = ({ things, nothing }: { readonly things: readonly Row[]; readonly nothing: string }): JSX.Element => {
  const { language, texts } = useLanguage();
  const names = useNames();
  if (things.length === 0) return <Text className="nothing">{nothing}</Text>;
  return (
    <table className="list">
      <thead>
        <tr>
          <th>{texts.things.thing}</th>
          <th>{texts.things.kind}</th>
          <th>{texts.faqList.languages}</th>
          <th>{texts.faqList.changed}</th>
        </tr>
      </thead>
      <tbody>
        {things.map((thing) => (
          <tr key={thing.id}>
            <td>
              <Link href={addressOf('things', thing.id)}>{thing.name}</Link>
              <Text size="xs" c="dimmed">
                {thing.id}
              </Text>
            </td>
            <td>{names.type(thing.type)}</td>
            <td className="extra">
              {KNOWLEDGE_LANGUAGES.filter(({ id }) => thing.names.some((name) => name.language === id))
                .map(({ name }) => name)
                .join(', ')}
            </td>
            <td className="extra">
              <time dateTime={thing.updatedAt}>{new Date(thing.updatedAt).toLocaleDateString(language, { dateStyle: 'medium' })}</time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
