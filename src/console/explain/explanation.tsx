import { Tabs } from '@mantine/core';
import { type JSX, useEffect, useRef } from 'react';
import { useTexts } from '../texts/texts.js';
import type { Reply } from './reply.js';
import { CandidatesTab } from './candidates-tab.js';
import { Contexts } from './contexts.js';
import { GraphPath } from './graph-path.js';
import { TimeTab } from './time-tab.js';
import { UnderstoodTab } from './understood-tab.js';

/** How a reply came about, part by part. */
export const Explanation = ({
  reply,
  customerId,
  maySeeTrace,
}: {
  readonly reply: Reply;
  /** For whom it was asked; empty: for nobody in particular. */
  readonly customerId: string;
  readonly maySeeTrace: boolean;
}): JSX.Element => {
  const { explain } = useTexts();
  const { tabs } = explain;
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => {
    whole.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <Tabs ref={whole} defaultValue="contexts" keepMounted={false} className="explanation">
      <Tabs.List aria-label={explain.label}>
        <Tabs.Tab value="contexts">{tabs.contexts}</Tabs.Tab>
        <Tabs.Tab value="understood">{tabs.understood}</Tabs.Tab>
        <Tabs.Tab value="graph">{tabs.graph}</Tabs.Tab>
        {maySeeTrace && <Tabs.Tab value="candidates">{tabs.candidates}</Tabs.Tab>}
        {maySeeTrace && <Tabs.Tab value="time">{tabs.time}</Tabs.Tab>}
      </Tabs.List>
      <Tabs.Panel value="contexts">
        <Contexts contexts={reply.understanding.contexts} language={reply.language} />
      </Tabs.Panel>
      <Tabs.Panel value="understood">
        <UnderstoodTab reply={reply} />
      </Tabs.Panel>
      <Tabs.Panel value="graph">
        <GraphPath reply={reply} customerId={customerId} />
      </Tabs.Panel>
      {maySeeTrace && (
        <Tabs.Panel value="candidates">
          <CandidatesTab turnId={reply.turnId} />
        </Tabs.Panel>
      )}
      {maySeeTrace && (
        <Tabs.Panel value="time">
          <TimeTab turnId={reply.turnId} />
        </Tabs.Panel>
      )}
    </Tabs>
  );
};
