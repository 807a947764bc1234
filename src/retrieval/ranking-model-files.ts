import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { LanguageIndex } from './language-index.js';
import type { LinearHead } from './linear-head.js';
import type { RankingModel } from './ranking-model.js';
import { writeDurably } from './write-durably.js';

const FILES = { model: 'model.json', weights: 'head.f32' } as const;

interface SavedModel extends Omit<RankingModel, 'head'> {
  readonly head: Omit<LinearHead, 'weights'> | null;
  /** Whether it was learnt from just the phrasings it is saved with. */
  readonly isCurrent: boolean;
  /** Phrasings put in or taken out since it was learnt. Absent: saved by an older version. */
  readonly changesSince?: number;
}

export const saveRankingModel = async ({ model, changes, modelChanges }: LanguageIndex, folder: string): Promise<void> => {
  const { head } = model;
  const saved: SavedModel = {
    ...model,
    head: head === null ? null : { dimensions: head.dimensions, faqIds: head.faqIds },
    isCurrent: changes === modelChanges,
    changesSince: changes - modelChanges,
  };
  const weights = head?.weights ?? new Float32Array();
  await writeDurably(join(folder, FILES.model), [JSON.stringify(saved)]);
  await writeDurably(join(folder, FILES.weights), [new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength)]);
};

/** Gives the index the model that was saved with it. */
export const loadRankingModel = async (index: LanguageIndex, folder: string): Promise<void> => {
  const {
    head,
    isCurrent,
    changesSince = isCurrent ? 0 : 1,
    ...model
  } = JSON.parse(await readFile(join(folder, FILES.model), 'utf8')) as SavedModel;
  const bytes = await readFile(join(folder, FILES.weights));
  const weights = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Float32Array.BYTES_PER_ELEMENT);
  index.setModel({ ...model, head: head === null ? null : { ...head, weights } }, index.changes - changesSince);
};
