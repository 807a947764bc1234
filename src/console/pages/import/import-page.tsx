import '../../knowledge/knowledge.css';
import { Button, FileInput, Group, NativeSelect, Stack, Switch, Text } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { ImportKind } from '../../graphql/generated/operations.js';
import { useNames } from '../../knowledge/names.js';
import { isAtLeast } from '../../session/roles.js';
import { useSession } from '../../session/session.js';
import { NoPage } from '../../shell/no-page.js';
import { useTexts } from '../../texts/texts.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { PageHead } from '../../ui/page-head.js';
import { ColumnFields, type ColumnPair, toColumns } from './column-fields.js';
import { ImportReport } from './import-report.js';
import { type ImportOptions, type ImportState, useImport } from './use-import.js';

const KINDS: readonly ImportKind[] = ['FAQS', 'ENTITIES', 'RELATIONS', 'TOPICS', 'ONTOLOGY'];
/** Endings of what can be read, for the browser's dialog. */
const ENDINGS = '.csv,.tsv,.xlsx,.xlsm,.xls,.ods,.jsonl,.ndjson,.yaml,.yml,.json';

/** Takes knowledge from a file: looked through first, then taken. */
export const ImportPage = (): JSX.Element => {
  const { viewer } = useSession();
  return isAtLeast(viewer.role, 'PUBLISHER') ? <Importer /> : <NoPage />;
};

const Importer = (): JSX.Element => {
  const { importing: texts } = useTexts();
  const { reload } = useNames();
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState<ImportKind | ''>('');
  const [publish, setPublish] = useState(true);
  const [atomic, setAtomic] = useState(false);
  const [pairs, setPairs] = useState<readonly ColumnPair[]>([]);
  const { state, start, reset } = useImport();
  const columns = toColumns(pairs);
  const options: ImportOptions = { kind: kind === '' ? null : kind, publish, atomic, columns };
  const isBusy = state.kind === 'sending' || state.kind === 'running';
  const isLookedThrough =
    state.kind === 'ended' &&
    state.isCheck &&
    state.job.status === 'SUCCEEDED' &&
    state.job.rowsRead > state.job.rowsUnchanged + state.job.rowsRefused;
  /** What was looked through is not what would be taken any more. */
  const changed =
    <Value,>(set: (value: Value) => void) =>
    (value: Value): void => {
      set(value);
      reset();
    };
  return (
    <>
      <PageHead title={texts.title} hint={texts.hint} />
      <div className="editor">
        <div className="editor-main">
          <section
            className="card"
            aria-label={texts.file}
            onDragOver={(event) => {
              event.preventDefault();
            }}
            onDrop={(event) => {
              event.preventDefault();
              const [dropped] = event.dataTransfer.files;
              if (dropped !== undefined && !isBusy) changed(setFile)(dropped);
            }}
          >
            <FileInput
              label={texts.file}
              description={texts.fileHint}
              placeholder={texts.choose}
              accept={ENDINGS}
              value={file}
              onChange={changed(setFile)}
              disabled={isBusy}
              clearable
              clearButtonProps={{ 'aria-label': texts.clear }}
            />
            <NativeSelect
              label={texts.kind}
              value={kind}
              disabled={isBusy}
              data={[{ value: '', label: texts.toldByFile }, ...KINDS.map((value) => ({ value, label: texts.kinds[value] }))]}
              onChange={(event) => {
                changed(setKind)(event.currentTarget.value as ImportKind | '');
              }}
            />
            <ColumnFields pairs={pairs} change={changed(setPairs)} />
            <Stack gap="xs">
              <Switch
                label={texts.publish}
                checked={publish}
                disabled={isBusy}
                onChange={(event) => {
                  changed(setPublish)(event.currentTarget.checked);
                }}
              />
              <Switch
                label={texts.atomic}
                checked={atomic}
                disabled={isBusy}
                onChange={(event) => {
                  changed(setAtomic)(event.currentTarget.checked);
                }}
              />
            </Stack>
            <Group>
              <Button
                variant={isLookedThrough ? 'default' : 'filled'}
                disabled={file === null}
                loading={isBusy && state.isCheck}
                onClick={() => {
                  if (file !== null) start(file, options, true);
                }}
              >
                {texts.check}
              </Button>
              <Button
                variant={isLookedThrough ? 'filled' : 'default'}
                disabled={file === null || !isLookedThrough}
                loading={isBusy && !state.isCheck}
                onClick={() => {
                  if (file !== null) start(file, options, false);
                }}
              >
                {texts.take}
              </Button>
            </Group>
          </section>
          <Outcome state={state} done={reload} />
        </div>
        <aside className="editor-side">
          <section className="card prose" aria-label={texts.help}>
            <Text fw={600}>{texts.help}</Text>
            {texts.helpLines.map((line) => (
              <Text key={line} size="sm" mt={6}>
                {line}
              </Text>
            ))}
          </section>
        </aside>
      </div>
    </>
  );
};

const Outcome = ({ state, done }: { readonly state: ImportState; readonly done: () => void }): JSX.Element | null => {
  const { importing: texts } = useTexts();
  switch (state.kind) {
    case 'idle':
      return null;
    case 'sending':
      return <Text role="status">{texts.sending}</Text>;
    case 'refused':
      return (
        <ul className="notices" role="alert" lang="en">
          {state.messages.map((message) => (
            <li key={message} data-kind="wrong">
              {message}
            </li>
          ))}
        </ul>
      );
    case 'failed':
      return <FailureNotice failure={state.failure} />;
    case 'running':
    case 'ended':
      return <ImportReport job={state.job} isCheck={state.isCheck} done={done} />;
  }
};
