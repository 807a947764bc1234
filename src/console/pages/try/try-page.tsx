import { Button, Collapse, Group, Title, UnstyledButton } from '@mantine/core';
import { useDisclosure, useDocumentTitle, useHotkeys, useMediaQuery } from '@mantine/hooks';
import { type JSX, lazy, Suspense, useRef } from 'react';
import { useTexts } from '../../texts/texts.js';
import { ChevronIcon, CloseIcon, ColumnsIcon, PlusIcon, SaveIcon } from '../../ui/icons.js';
import { Composer } from './composer.js';
import type { Exchange, Lane, Situation } from './conversation.js';
import { LaneView } from './lane-view.js';
import { SituationPanel } from './situation-panel.js';
import { useLanes } from './use-lanes.js';

const SaveDialog = lazy(async () => ({ default: (await import('./save/save-dialog.js')).SaveDialog }));

/** Talk with the service in one situation or in two beside each other. */
export const TryPage = (): JSX.Element => {
  const { lanes, change, ask, retry } = useLanes();
  const { tryIt } = useTexts();
  useDocumentTitle(`${tryIt.title} · Polycontext`);
  const field = useRef<HTMLTextAreaElement>(null);
  const focus = (): void => field.current?.focus();
  useHotkeys([['mod+K', focus]], []);
  const isBoth = lanes.length > 1;
  const [first] = lanes;
  const restart = (lane: Lane): void => {
    change({ kind: 'restarted', lane: lane.id });
    focus();
  };

  return (
    <>
      <div className="try-head">
        <Title order={1} size="h3">
          {tryIt.title}
        </Title>
        {!isBoth && first !== undefined && (
          <LaneActions
            lane={first}
            restart={() => {
              restart(first);
            }}
          />
        )}
        <Button
          variant={isBoth ? 'default' : 'light'}
          size="sm"
          leftSection={isBoth ? <CloseIcon size={16} /> : <ColumnsIcon size={16} />}
          onClick={() => {
            change({ kind: isBoth ? 'joined' : 'doubled' });
          }}
        >
          {isBoth ? tryIt.joinLanes : tryIt.compare}
        </Button>
      </div>
      <div className="lanes" data-count={lanes.length}>
        {lanes.map((lane, index) => (
          <LaneColumn
            key={lane.id}
            lane={lane}
            other={lanes[1 - index] ?? null}
            situate={(situation) => {
              change({ kind: 'situated', lane: lane.id, situation });
            }}
            restart={() => {
              restart(lane);
            }}
            ask={(question, optionId) => {
              ask(lane, question, optionId);
            }}
            retry={(exchange) => {
              retry(lane.id, exchange);
            }}
          />
        ))}
      </div>
      <div className="dock">
        <Composer
          field={field}
          isBoth={isBoth}
          send={(question) => {
            for (const lane of lanes) ask(lane, question);
          }}
        />
      </div>
    </>
  );
};

interface LaneColumnProps {
  readonly lane: Lane;
  readonly other: Lane | null;
  readonly situate: (situation: Situation) => void;
  readonly restart: () => void;
  readonly ask: (question: string, optionId?: string) => void;
  readonly retry: (exchange: Exchange) => void;
}

/** A talk with its situation: beside it where there is room, else above it and folded up. */
const LaneColumn = ({ lane, other, situate, restart, ask, retry }: LaneColumnProps): JSX.Element => {
  const { tryIt } = useTexts();
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const isBeside = isWide && other === null;
  const [isUnfolded, { toggle }] = useDisclosure(false);
  const panel = <SituationPanel situation={lane.situation} onChange={situate} />;
  return (
    <section className="lane" data-beside={isBeside} aria-label={tryIt.laneNames[lane.id]}>
      <div className="situation">
        {isBeside ? (
          <>
            <Title order={2} size="h5" mb="sm">
              {tryIt.situation}
            </Title>
            {panel}
          </>
        ) : (
          <>
            <UnstyledButton className="situation-fold" aria-expanded={isUnfolded} onClick={toggle}>
              <span>
                <strong>{other === null ? tryIt.situation : tryIt.laneNames[lane.id]}</strong>
                <span className="situation-summary">{summaryOf(lane.situation, tryIt.nothingTold)}</span>
              </span>
              <span className={isUnfolded ? 'turned' : ''}>
                <ChevronIcon />
              </span>
            </UnstyledButton>
            <Collapse expanded={isUnfolded} keepMounted={false}>
              <div className="situation-body">{panel}</div>
            </Collapse>
          </>
        )}
        {other !== null && <LaneActions lane={lane} restart={restart} />}
      </div>
      <LaneView lane={lane} other={other} ask={ask} retry={retry} />
    </section>
  );
};

/** A situation in a few words. */
const summaryOf = ({ customerId, scenario, channel, asOf, language }: Situation, nothing: string): string => {
  const told = [customerId, scenario, channel, asOf.replace('T', ' '), language].filter((part) => part !== '');
  return told.length === 0 ? nothing : told.join(' · ');
};

/** What can be done with a whole talk, once there is one. */
const LaneActions = ({ lane, restart }: { readonly lane: Lane; readonly restart: () => void }): JSX.Element | null => {
  const { tryIt } = useTexts();
  const [isSaving, saving] = useDisclosure(false);
  if (!lane.exchanges.some(({ progress }) => progress.kind === 'replied')) return null;
  return (
    <Group gap="xs" className="lane-actions">
      <Button variant="default" size="sm" leftSection={<PlusIcon size={16} />} onClick={restart}>
        {tryIt.newConversation}
      </Button>
      <Button variant="default" size="sm" leftSection={<SaveIcon size={16} />} onClick={saving.open}>
        {tryIt.save}
      </Button>
      {isSaving && (
        <Suspense fallback={null}>
          <SaveDialog exchanges={lane.exchanges} close={saving.close} />
        </Suspense>
      )}
    </Group>
  );
};
