import type { App } from '../../app.js';
import type { Config } from '../../config.js';
import { createEncoder } from '../../embedding/create-encoder.js';
import type { LabelledText } from '../../evaluation/labelled-text.js';
import type { SuiteRun } from '../../evaluation/suite.js';
import { timed } from '../../evaluation/timed.js';
import { RANKING_PARTS } from '../../retrieval/ranking-part.js';
import { importLabels } from './import-labels.js';
import { openTemporaryApp } from './open-temporary-app.js';

/** The service on an empty embedded graph in a temporary folder, taught one FAQ a label. */
export interface TaughtApp {
  readonly app: App;
  /** The label of each FAQ id. */
  readonly labelOf: ReadonlyMap<string, string>;
  readonly phrasings: number;
  readonly encodeSeconds: number;
  readonly trainSeconds: number;
  /** Closes and removes all. */
  close(): Promise<void>;
}

/** Opens it and waits until all is learnt. */
export const openTaughtApp = async (
  examples: readonly LabelledText[],
  { language, without, tell }: SuiteRun,
  config: Pick<Config, 'encoder'>,
): Promise<TaughtApp> => {
  const encoder = await createEncoder({ config: config.encoder });
  const failures: unknown[] = [];
  const temporary = await openTemporaryApp({
    encoder,
    onFailure: (error) => failures.push(error),
    training: { without: RANKING_PARTS.filter((part) => without.includes(part)) },
  });
  const { app } = temporary;
  const close = (): Promise<void> => temporary.close();
  try {
    const { labelOf, phrasings } = await importLabels(app, examples, { language, without, tell });
    const { seconds: encodeSeconds } = await timed(() => app.refresh());
    tell(`encoded and indexed ${phrasings} phrasings in ${encodeSeconds.toFixed(1)} s`);
    const { seconds: trainSeconds } = await timed(() => app.settle());
    tell(`trained in ${trainSeconds.toFixed(1)} s`);
    // The service would serve on with what it has; a measurement must not.
    if (failures.length > 0) throw new AggregateError(failures, 'the service could not learn the phrasings', { cause: failures[0] });
    return { app, labelOf, phrasings, encodeSeconds, trainSeconds, close };
  } catch (error) {
    await close();
    throw error;
  }
};
