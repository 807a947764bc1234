import { Text, TextInput } from '@mantine/core';
import { type JSX, useEffect, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { FaqPartsFragment, PreviewSituation } from '../../graphql/generated/operations.js';
import { HistoryCard } from '../../knowledge/history/history-card.js';
import { type KeptForm, useKeptForm } from '../../knowledge/kept-form.js';
import { KNOWLEDGE_LANGUAGES } from '../../knowledge/languages.js';
import { NoticeList } from '../../knowledge/notice-list.js';
import { joinNotices } from '../../knowledge/problems.js';
import { isAtLeast } from '../../session/roles.js';
import { useSession } from '../../session/session.js';
import { useLanguage } from '../../texts/texts.js';
import { PageHead } from '../../ui/page-head.js';
import { ActionBar } from './action-bar.js';
import { AnswerList } from './answers/answer-list.js';
import { ConditionProvider } from './condition/condition-context.js';
import { FaqConflictDialog } from './faq-conflict.js';
import { emptyFaq, type FaqForm, toFaqForm } from './faq-form.js';
import { withAddress } from './written-in-address.js';
import { PhrasingList } from './phrasing-list.js';
import { PlacingCard } from './placing-card.js';
import { PreviewCard } from './preview-card.js';
import { StateCard } from './review/state-card.js';
import { StatusBadge } from './status-badge.js';
import { useFaqActions } from './use-faq-actions.js';
import { useLiveCheck } from './use-live-check.js';

/** A FAQ written, checked while it is written, looked at in a situation, saved and published. `null`: a new one. */
export const FaqEditor = ({
  faq,
  reload,
}: {
  readonly faq: FaqPartsFragment | null;
  /** Begins anew with what the service has. */
  readonly reload?: (() => void) | undefined;
}): JSX.Element => {
  const { language } = useLanguage();
  const kept = useKeptForm(`faq-${faq?.id ?? ''}`, () => {
    const base = faq === null ? emptyFaq(language) : toFaqForm(faq);
    return { base, version: faq?.version ?? null, form: base };
  });
  useWrittenInAddress(kept);
  return (
    <ConditionProvider>
      <Editor faq={faq} kept={kept} reload={reload} />
    </ConditionProvider>
  );
};

/** What comes along in the address is put into the form, and taken out of the address. */
const useWrittenInAddress = ({ form, change }: KeptForm<FaqForm>): void => {
  const [search, setSearch] = useSearchParams();
  useEffect(() => {
    if (!search.has('phrasing')) return;
    change(withAddress(form, search));
    setSearch({}, { replace: true });
  }, [search, form, change, setSearch]);
};

const Editor = ({
  faq: opened,
  kept,
  reload,
}: {
  readonly faq: FaqPartsFragment | null;
  readonly kept: KeptForm<FaqForm>;
  readonly reload?: (() => void) | undefined;
}): JSX.Element => {
  const { language, texts } = useLanguage();
  const { viewer } = useSession();
  const mayEdit = isAtLeast(viewer.role, 'EDITOR');
  const [faq, setFaq] = useState(opened);
  const [situation, setSituation] = useState<PreviewSituation>(() => (kept.form.titles[language] === '' ? {} : { language }));
  const { form, base, change } = kept;
  const id = faq?.id ?? null;
  const check = useLiveCheck(id, form, situation, mayEdit && (kept.isChanged || faq !== null));
  const actions = useFaqActions(id, kept, (saved, goesOn) => {
    setFaq(saved);
    if (goesOn) return;
    const now = toFaqForm(saved);
    kept.restart({ base: now, version: saved.version, form: now });
  });
  const notices = joinNotices(check.notices, actions.notices);
  const isCut = faq !== null && faq.phrasingCount > faq.phrasings.length;
  const title = form.titles[language] || form.titles.en || form.titles.zh || texts.faq.untitled;

  return (
    <>
      <nav aria-label={texts.edit.back} className="crumbs">
        <Link href="/faqs">{texts.faqList.title}</Link>
      </nav>
      <PageHead title={title}>
        {faq !== null && (
          <div className="head-state">
            <StatusBadge faq={faq} />
            <Text size="xs" c="dimmed">
              {texts.faq.version(faq.id, faq.version)}
            </Text>
          </div>
        )}
      </PageHead>
      {isCut && <Text className="warning">{texts.faq.tooMany(faq.phrasings.length)}</Text>}
      <fieldset className="editor" disabled={!mayEdit || isCut}>
        <legend className="visually-hidden">{title}</legend>
        <div className="editor-main">
          <section className="card" aria-label={texts.faq.titles}>
            {KNOWLEDGE_LANGUAGES.map(({ id: of, name }) => (
              <div key={of}>
                <TextInput
                  label={texts.faq.title(name)}
                  lang={of}
                  value={form.titles[of]}
                  onChange={(event) => {
                    change({ titles: { ...form.titles, [of]: event.currentTarget.value } });
                  }}
                />
                <NoticeList notices={notices} at={`titles.${of}`} />
              </div>
            ))}
            <NoticeList notices={notices} at="titles" />
          </section>
          <AnswerList
            answers={form.answers}
            given={check.given?.index ?? null}
            notices={notices}
            change={(answers) => {
              change({ answers });
            }}
          />
          <PhrasingList
            phrasings={form.phrasings}
            faqId={id}
            notices={notices}
            change={(phrasings) => {
              change({ phrasings });
            }}
          />
        </div>
        <div className="editor-side">
          {mayEdit && faq !== null && <StateCard faq={faq} actions={actions} />}
          {mayEdit && <PreviewCard check={check} situation={situation} change={setSituation} />}
          <PlacingCard form={form} faqId={id} notices={notices} change={change} />
          {mayEdit && faq !== null && (
            <HistoryCard
              id={faq.id}
              kind="FAQ"
              version={faq.version}
              restored={() => {
                kept.forget();
                reload?.();
              }}
            />
          )}
        </div>
      </fieldset>
      {mayEdit && !isCut && (
        <ActionBar
          actions={actions}
          faq={faq}
          isChanged={kept.isChanged}
          title={title}
          discard={() => {
            kept.restart({ ...kept, form: base });
            actions.forget();
          }}
        />
      )}
      {actions.conflict !== null && (
        <FaqConflictDialog
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
