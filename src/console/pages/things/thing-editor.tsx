import { NativeSelect, TagsInput, Text, TextInput, Title } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'wouter';
import type { ThingPartsFragment } from '../../graphql/generated/operations.js';
import { HistoryCard } from '../../knowledge/history/history-card.js';
import { useKeptForm } from '../../knowledge/kept-form.js';
import { KNOWLEDGE_LANGUAGES } from '../../knowledge/languages.js';
import { useNames } from '../../knowledge/names.js';
import { NoticeList } from '../../knowledge/notice-list.js';
import { PeriodFields } from '../../knowledge/period-fields.js';
import { isAtLeast } from '../../session/roles.js';
import { useSession } from '../../session/session.js';
import { useLanguage } from '../../texts/texts.js';
import { PageHead } from '../../ui/page-head.js';
import { ThingBar } from './actions/thing-bar.js';
import { RelationsCard } from './relations/relations-card.js';
import { ThingConflictDialog } from './thing-conflict.js';
import { idOfName } from '../../knowledge/id-of-name.js';
import { emptyThing, toThingForm } from './thing-form.js';
import { useThingActions } from './actions/use-thing-actions.js';
import { ValueFields } from './value-fields.js';

/** A thing with its values and relations. `thing` is `null` for a new one of a kind. */
export const ThingEditor = ({
  thing,
  type,
  reload,
}: {
  readonly thing: ThingPartsFragment | null;
  readonly type: string;
  /** Begins anew with what the service has. */
  readonly reload?: (() => void) | undefined;
}): JSX.Element => {
  const { language, texts } = useLanguage();
  const { things, edit } = texts;
  const { viewer } = useSession();
  const names = useNames();
  const mayEdit = isAtLeast(viewer.role, 'EDITOR');
  const kept = useKeptForm(`thing-${thing?.id ?? ''}`, () => {
    const base = thing === null ? emptyThing(type) : toThingForm(thing);
    return { base, version: thing?.version ?? null, form: base };
  });
  const { form, base, change } = kept;
  const actions = useThingActions(kept, (saved) => {
    const now = toThingForm(saved);
    kept.restart({ base: now, version: saved.version, form: now });
  });
  const { notices } = actions;
  const isNew = kept.version === null;
  const attributes = names.entityTypes.find(({ id }) => id === form.type)?.attributes ?? [];
  const title = form.names[language] || form.names.en || form.names.zh || form.id || things.untitled;

  return (
    <>
      <nav aria-label={edit.back} className="crumbs">
        <Link href="/things">{things.title}</Link>
        {' › '}
        <Link href={`/things?type=${encodeURIComponent(form.type)}`}>{names.type(form.type)}</Link>
      </nav>
      <PageHead title={title}>
        {!isNew && (
          <Text size="xs" c="dimmed">
            {texts.faq.version(form.id, kept.version)}
          </Text>
        )}
      </PageHead>
      <div className="editor">
        <fieldset className="editor-main plain" disabled={!mayEdit}>
          <legend className="visually-hidden">{title}</legend>
          <section className="card" aria-label={things.called}>
            <div className="values">
              {isNew && (
                <div>
                  <NativeSelect
                    label={things.kind}
                    value={form.type}
                    data={names.entityTypes.map(({ id }) => ({ value: id, label: names.type(id) }))}
                    onChange={(event) => {
                      change({ type: event.currentTarget.value, attributes: {} });
                    }}
                  />
                  <NoticeList notices={notices} at="type" />
                </div>
              )}
              {isNew && (
                <div>
                  <TextInput
                    label={things.id}
                    description={things.idHint}
                    value={form.id}
                    onChange={(event) => {
                      change({ id: event.currentTarget.value });
                    }}
                  />
                  <NoticeList notices={notices} at="id" />
                </div>
              )}
              {KNOWLEDGE_LANGUAGES.map(({ id: of, name }) => (
                <div key={of}>
                  <TextInput
                    label={things.name(name)}
                    lang={of}
                    value={form.names[of]}
                    onChange={(event) => {
                      const written = event.currentTarget.value;
                      const follows = isNew && of === 'en' && (form.id === '' || form.id === idOfName(form.names.en));
                      change({ names: { ...form.names, [of]: written }, ...(follows ? { id: idOfName(written) } : {}) });
                    }}
                  />
                  <NoticeList notices={notices} at={`names.${of}`} />
                </div>
              ))}
              {KNOWLEDGE_LANGUAGES.map(({ id: of, name }) => (
                <div key={of}>
                  <TagsInput
                    label={things.aliases(name)}
                    lang={of}
                    placeholder={texts.condition.severalHint}
                    value={[...form.aliases[of]]}
                    onChange={(aliases) => {
                      change({ aliases: { ...form.aliases, [of]: aliases } });
                    }}
                  />
                  <NoticeList notices={notices} at={`aliases.${of}`} />
                </div>
              ))}
            </div>
            <NoticeList notices={notices} at="" />
          </section>
          <section className="card" aria-label={things.values}>
            <Title order={2} size="h5">
              {things.values}
            </Title>
            {attributes.length === 0 && <Text size="sm">{things.noValues}</Text>}
            <ValueFields
              types={attributes}
              values={form.attributes}
              notices={notices}
              change={(values) => {
                change({ attributes: values });
              }}
            />
            <PeriodFields period={form} change={change} />
            <NoticeList notices={notices} at="validFrom" />
            <NoticeList notices={notices} at="validTo" />
          </section>
        </fieldset>
        <div className="editor-side">
          {isNew ? (
            <Text size="sm" c="dimmed" className="card">
              {things.relationsLater}
            </Text>
          ) : (
            <>
              <RelationsCard id={form.id} type={form.type} mayEdit={mayEdit} />
              {mayEdit && (
                <HistoryCard
                  id={form.id}
                  kind="ENTITY"
                  version={kept.version}
                  restored={() => {
                    kept.forget();
                    reload?.();
                  }}
                />
              )}
            </>
          )}
        </div>
      </div>
      {mayEdit && (
        <ThingBar
          thing={{ id: form.id, type: form.type, name: title, version: kept.version }}
          actions={actions}
          isChanged={kept.isChanged}
          discard={() => {
            kept.restart({ ...kept, form: base });
            actions.forget();
          }}
          reload={reload}
        />
      )}
      {actions.conflict !== null && (
        <ThingConflictDialog
          conflict={actions.conflict}
          base={base}
          mine={form}
          close={actions.closeConflict}
          take={(merged) => {
            const { theirs, version } = actions.conflict ?? { theirs: base, version: kept.version };
            kept.restart({ base: theirs, version, form: merged });
            actions.closeConflict();
          }}
        />
      )}
    </>
  );
};
