import '../../knowledge/knowledge.css';
import { Badge, Tabs, Text } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'wouter';
import { useNames } from '../../knowledge/names.js';
import { type AttributeType, firstName } from '../../knowledge/use-ontology.js';
import { useLanguage } from '../../texts/texts.js';
import { PageHead } from '../../ui/page-head.js';
import { allNames } from './all-names.js';

/** What kinds of things, values and relations there are; changed by an import. */
export const OntologyPage = (): JSX.Element => {
  const { ontology: texts } = useLanguage().texts;
  const { entityTypes } = useNames();
  return (
    <>
      <PageHead title={texts.title} hint={texts.hint} />
      {entityTypes.length === 0 ? (
        <Text className="nothing">{texts.none}</Text>
      ) : (
        <Tabs defaultValue="types" keepMounted={false}>
          <Tabs.List aria-label={texts.title}>
            <Tabs.Tab value="types">{texts.types}</Tabs.Tab>
            <Tabs.Tab value="relations">{texts.relations}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="types">
            <Types />
          </Tabs.Panel>
          <Tabs.Panel value="relations">
            <Relations />
          </Tabs.Panel>
        </Tabs>
      )}
    </>
  );
};

const Types = (): JSX.Element => {
  const { language, texts } = useLanguage();
  const names = useNames();
  return (
    <div className="stack">
      {names.entityTypes.map((type) => (
        <section key={type.id} className="card" aria-label={names.type(type.id)}>
          <div className="definition-head">
            <h2>{names.type(type.id)}</h2>
            <code>{type.id}</code>
            {type.private && (
              <Badge variant="light" color="orange" c="var(--mantine-color-text)" tt="none">
                {texts.ontology.private}
              </Badge>
            )}
            {type.asker && (
              <Badge variant="light" c="var(--mantine-color-text)" tt="none">
                {texts.ontology.asker}
              </Badge>
            )}
            <Link href={`/things?type=${encodeURIComponent(type.id)}`}>{texts.ontology.toThings}</Link>
          </div>
          <Text size="sm" c="dimmed">
            {texts.ontology.alsoCalled} {allNames(type.names, language)}
          </Text>
          <Attributes attributes={type.attributes} />
        </section>
      ))}
    </div>
  );
};

const Relations = (): JSX.Element => {
  const { language, texts } = useLanguage();
  const names = useNames();
  const typesOf = (ids: readonly string[]): string => ids.map(names.type).join(', ');
  return (
    <div className="stack">
      {names.relationTypes.map((relation) => (
        <section key={relation.id} className="card" aria-label={names.predicate(relation.id)}>
          <div className="definition-head">
            <h2>{names.predicate(relation.id)}</h2>
            <code>{relation.id}</code>
            <Badge variant="default" tt="none">
              {texts.ontology.cardinalities[relation.cardinality] ?? relation.cardinality}
            </Badge>
            {relation.acyclic && (
              <Badge variant="default" tt="none">
                {texts.ontology.acyclic}
              </Badge>
            )}
          </div>
          <Text size="sm">{`${typesOf(relation.from)} → ${typesOf(relation.to)}`}</Text>
          <Text size="sm" c="dimmed">
            {texts.ontology.alsoCalled} {allNames(relation.names, language)}
          </Text>
          <Text size="sm" c="dimmed">
            {texts.ontology.fromItsEnd} {allNames(relation.inverseNames, language) || '–'}
          </Text>
          <Attributes attributes={relation.properties} />
        </section>
      ))}
    </div>
  );
};

const Attributes = ({ attributes }: { readonly attributes: readonly AttributeType[] }): JSX.Element | null => {
  const { language, texts } = useLanguage();
  const { ontology } = texts;
  const names = useNames();
  if (attributes.length === 0) return null;
  return (
    <table className="list definitions">
      <thead>
        <tr>
          <th>{ontology.attribute}</th>
          <th>{ontology.holds}</th>
          <th>{ontology.called}</th>
        </tr>
      </thead>
      <tbody>
        {attributes.map((attribute) => (
          <tr key={attribute.id}>
            <td>
              {firstName(attribute.names, language) ?? attribute.id}
              <Text size="xs" c="dimmed">
                {attribute.id}
              </Text>
            </td>
            <td>
              {attribute.values == null ? (ontology.kinds[attribute.type] ?? attribute.type) : closedValues(attribute, names.value)}
              {attribute.unit != null && <Text size="xs">{names.unit(attribute.unit).replace('{value}', '…')}</Text>}
              {attribute.localised && <Text size="xs">{ontology.localised}</Text>}
            </td>
            <td>{allNames(attribute.names, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const closedValues = ({ id, values }: AttributeType, nameOf: (attribute: string, value: string) => string): string =>
  Object.keys(values as object)
    .map((value) => nameOf(id, value))
    .join(', ');
