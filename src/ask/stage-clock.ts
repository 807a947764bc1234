import type { Json } from '../domain/json.js';
import type { TraceStage } from '../domain/turn.js';
import { cancelled } from './fair-queue.js';

/** Times the stages of one reply and keeps what explains it. */
export interface StageClock {
  /** Runs a stage; `explain` cuts its yield down to what the trace keeps. */
  run<T>(name: string, stage: () => T | Promise<T>, explain: (yielded: T) => Json): Promise<T>;
  readonly stages: readonly TraceStage[];
  /** Since the clock was made. */
  readonly milliseconds: number;
}

/** @param isGivenUp whether nobody waits for the reply any more: no further stage begins, `Problem` `CANCELLED` is thrown instead. Default: never */
export const startClock = (isGivenUp: () => boolean = () => false): StageClock => {
  const start = performance.now();
  /** In the order in which they began. */
  const stages: { stage: TraceStage | null }[] = [];
  return {
    get stages() {
      return stages.flatMap(({ stage }) => stage ?? []);
    },
    get milliseconds() {
      return rounded(performance.now() - start);
    },
    async run(name, stage, explain) {
      if (isGivenUp()) throw cancelled();
      const begin = performance.now();
      const own: { stage: TraceStage | null } = { stage: null };
      stages.push(own);
      const yielded = await stage();
      own.stage = { name, milliseconds: rounded(performance.now() - begin), detail: explain(yielded) };
      return yielded;
    },
  };
};

/** To microseconds. */
const rounded = (milliseconds: number): number => Math.round(milliseconds * 1_000) / 1_000;
