import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { JsonObject } from '../domain/json.js';
import { createRandom } from '../ml/probabilities.js';
import { drawCurve } from './draw-curve.js';
import { shareOf } from './measures.js';
import { type LabelledText, readLabelledTexts, tellUnknownLabels } from './read-table.js';
import type { Suite, SuiteRun } from './suite.js';

/** A change that the service proposes to its editor. */
export interface ProposedChange {
  readonly id: string;
  /** The customers' words that it shows first. */
  readonly title: string;
  /** The label that it thinks they ask for; `null`: one that is not known yet. */
  readonly label: string | null;
  readonly phrasings: readonly string[];
}

/** A service that knows one FAQ a label, and learns. */
export interface OpenedLearning {
  /** What customers ask: recorded, as any question is. */
  ask(texts: readonly string[]): Promise<void>;
  /** What an editor finds, the worthiest first, once all that was accepted is learnt. */
  proposals(): Promise<readonly ProposedChange[]>;
  /** An editor's click: the change as proposed, or for another label. */
  accept(change: ProposedChange, label: string): Promise<void>;
  /** What an editor does without proposals: gives texts their labels. */
  label(examples: readonly LabelledText[]): Promise<void>;
  /** The label of what is found first; `null`: nothing is found. Once all is learnt. */
  recognise(text: string): Promise<string | null>;
  /** Waits until all is learnt. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Makes every label a published FAQ with its texts for phrasings. */
export type OpenLearning = (examples: readonly LabelledText[], run: SuiteRun) => Promise<OpenedLearning>;

/** After so many of an editor's actions it is measured. */
const CHECKPOINTS = [0, 100, 200, 400, 800, 1_200] as const;

/** Actions after which proposals are looked at anew: an editor's hour. */
export const ACTIONS_A_ROUND = 50;

interface Point {
  readonly actions: number;
  readonly accuracy: number;
}

/** How an editor may choose what to look at: does at most so many actions and tells how many. */
type Act = (most: number) => Promise<number>;

/** Right answers after so many actions. Where an editor runs out of things to do, nothing changes any more. */
const measureCurve = async (
  learning: OpenedLearning,
  act: Act,
  test: readonly LabelledText[],
  { tell, name }: Pick<SuiteRun, 'tell'> & { readonly name: string },
): Promise<readonly Point[]> => {
  const curve: Point[] = [];
  let done = 0;
  for (const actions of CHECKPOINTS) {
    for (let some = -1; done < actions && some !== 0; done += some) some = await act(Math.min(ACTIONS_A_ROUND, actions - done));
    await learning.settle();
    const right: boolean[] = [];
    for (const { text, label } of test) right.push((await learning.recognise(text)) === label);
    const accuracy = shareOf(right, Boolean) ?? 0;
    tell(`${name}: ${done} actions, ${(accuracy * 100).toFixed(2)} % right`);
    curve.push({ actions, accuracy });
  }
  return curve;
};

/** What became of the proposals. */
interface Accepted {
  actions: number;
  /** Accepted for the label that was proposed. */
  asProposed: number;
  phrasings: number;
  /** Phrasings that came under another label than their own, as the editor looked at the first alone. */
  misplaced: number;
}

/** Accepts the worthiest proposals for the label of the question shown first, whatever the others are: one action, one label. */
const byProposals =
  (learning: OpenedLearning, labels: ReadonlyMap<string, string>, accepted: Accepted): Act =>
  async (most) => {
    const worthiest = (await learning.proposals()).slice(0, most);
    for (const change of worthiest) {
      const label = labels.get(change.title);
      if (label === undefined) throw new Error(`"${change.title}" was proposed, but nobody asked it`);
      await learning.accept(change, label);
      accepted.actions += 1;
      if (change.label === label) accepted.asProposed += 1;
      accepted.phrasings += change.phrasings.length;
      accepted.misplaced += change.phrasings.filter((text) => labels.get(text) !== label).length;
    }
    return worthiest.length;
  };

/** Labels questions drawn by chance, one action each. */
const byChance = (learning: OpenedLearning, stream: readonly LabelledText[], seed: number): Act => {
  const random = createRandom(seed);
  const order = stream.map((one) => [random(), one] as const).sort(([a], [b]) => a - b);
  let done = 0;
  return async (most) => {
    const some = order.slice(done, done + most).map(([, one]) => one);
    done += some.length;
    await learning.label(some);
    return some.length;
  };
};

export const createLearningSuite = (openLearning: OpenLearning): Suite<'train' | 'stream' | 'test' | 'svg'> => ({
  name: 'learning',
  description: 'what editors’ clicks on proposals are worth, beside labelling by chance',
  files: [
    { name: 'train', description: 'the phrasings known at first: columns text,label; each label becomes a FAQ', isRequired: true },
    { name: 'stream', description: 'what customers then ask: columns text,label; the label is what an editor says', isRequired: true },
    { name: 'test', description: 'questions to measure with: columns text,label', isRequired: true },
    { name: 'svg', description: 'where to write the curve as a picture', isRequired: false },
  ],
  run: async (files, run): Promise<JsonObject> => {
    const { tell, seed } = run;
    const train = await readLabelledTexts(files.train, tell);
    const stream = await readLabelledTexts(files.stream, tell);
    const test = await readLabelledTexts(files.test, tell);
    tellUnknownLabels([...train, ...stream], test, tell);
    const labels = new Map(stream.map(({ text, label }) => [text.trim(), label]));
    const accepted: Accepted = { actions: 0, asProposed: 0, phrasings: 0, misplaced: 0 };

    const measure = async (name: string, actBy: (learning: OpenedLearning) => Act | Promise<Act>): Promise<readonly Point[]> => {
      const learning = await openLearning(train, run);
      try {
        return await measureCurve(learning, await actBy(learning), test, { tell, name });
      } finally {
        await learning.close();
      }
    };
    const random = await measure('by chance', (learning) => byChance(learning, stream, seed));
    const proposed = await measure('by proposals', async (learning) => {
      await learning.ask(stream.map(({ text }) => text));
      return byProposals(learning, labels, accepted);
    });
    const curve = proposed.map(({ actions, accuracy }, at) => ({ actions, accuracy, randomAccuracy: random[at]?.accuracy ?? null }));
    for (const path of files.svg) await writeFile(path, drawCurve(basename(path, '.svg'), curve));
    return {
      curve,
      acceptedAsProposed: accepted.actions === 0 ? null : accepted.asProposed / accepted.actions,
      phrasingsAnAction: accepted.actions === 0 ? null : accepted.phrasings / accepted.actions,
      misplaced: accepted.phrasings === 0 ? null : accepted.misplaced / accepted.phrasings,
      actions: accepted.actions,
      labels: new Set(train.map(({ label }) => label)).size,
      train: train.length,
      stream: stream.length,
      questions: test.length,
    };
  },
});
